import { expect } from 'vitest'
import { parse } from 'yaml'
import type { ReviewProof } from '../proof.ts'

type Settings = {
  readonly queue: { readonly visibility_timeout: string; readonly dead_letters: { readonly after_receives: number } }
  readonly worker: { readonly instances: number; readonly messages_per_fetch: number; readonly parallel: number }
}
type Message = { visibleFrom: number; receives: number; deletedAt: number }

/** As long as no worker fails, every photo is worked on once and none goes aside: on ordinary and on slow days. */
export const proof: ReviewProof = (code) => {
  const settings = parse(code) as Settings
  for (const photos of [1, 10, 41, 400]) {
    for (const secondsEach of [20, 45]) {
      const flight = `${photos} photos of ${secondsEach} seconds`
      expect({ flight, ...workedOn(settings, photos, secondsEach) }).toEqual({ flight, times: photos, aside: 0 })
    }
  }
}

/** Runs the queue by the second. It promises no order: what has just become visible is handed out first. */
function workedOn({ queue, worker }: Settings, photos: number, secondsEach: number) {
  const timeout = Number(/^(\d+)s$/.exec(queue.visibility_timeout)![1])
  const freeFrom = Array.from({ length: worker.instances }, () => 0)
  let messages = Array.from({ length: photos }, (): Message => ({ visibleFrom: 0, receives: 0, deletedAt: Infinity }))
  let times = 0
  let aside = 0

  for (let now = 0; messages.length > 0; now++) {
    messages = messages.filter(({ deletedAt }) => deletedAt > now)
    for (const [index, free] of freeFrom.entries()) {
      if (free > now) continue
      const visible = messages.filter(({ visibleFrom }) => visibleFrom <= now)
      const failed = visible.filter(({ receives }) => receives >= queue.dead_letters.after_receives)
      aside += failed.length
      messages = messages.filter((message) => !failed.includes(message))

      const fetched = visible
        .filter((message) => !failed.includes(message))
        .sort((one, other) => other.visibleFrom - one.visibleFrom)
        .slice(0, worker.messages_per_fetch)
      for (const [place, message] of fetched.entries()) {
        const done = now + (Math.floor(place / worker.parallel) + 1) * secondsEach
        message.visibleFrom = now + timeout
        message.receives += 1
        message.deletedAt = Math.min(message.deletedAt, done)
        freeFrom[index] = Math.max(freeFrom[index]!, done)
        times += 1
      }
    }
  }
  return { times, aside }
}

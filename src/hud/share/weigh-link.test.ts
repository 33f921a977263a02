import { expect, test } from 'vitest'
import { createKeyPair } from '#share/keys/signing.ts'
import { makeLink, parseLink } from '#share/link/link.ts'
import { FOR_A_MENTOR, STATUSES } from '#share/snapshot.ts'
import type { Choices, SharedText, Snapshot } from '#share/snapshot.ts'
import { finished } from '#share/testing/finished.ts'
import { weighLink } from './weigh-link.ts'

const signer = createKeyPair((length) => Uint8Array.from({ length }, (_, at) => at * 7))
const ADDRESS = 'https://mira-okafor.github.io/beyond-coding/'
const addressOf = (link: string) => `${ADDRESS}#${link}`
const weigh = (snapshot: Snapshot, choices: Choices, by = signer as typeof signer | null) =>
  weighLink(snapshot, choices, by, addressOf)

test('the link for a mentor has the key of the signer and is signed, and is short enough for any chat', async () => {
  const { url, alone } = await weigh(
    { ...finished, plots: new Map(), reviews: null, incidents: new Map() },
    FOR_A_MENTOR,
  )
  expect(url.ok && url.value.length - addressOf('').length).toBeLessThanOrEqual(480)
  expect(alone).toBeLessThanOrEqual(200)
  const read = await parseLink(url.ok ? url.value.slice(addressOf('').length) : '')
  expect(read.ok && [read.value.signature, read.value.key]).toEqual(['good', signer.public])
})

test('a link without the key has neither a key nor a signature', async () => {
  for (const by of [signer, null]) {
    const { url } = await weigh(finished, { ...FOR_A_MENTOR, key: false }, by)
    const read = await parseLink(url.ok ? url.value.slice(addressOf('').length) : '')
    expect(read.ok && [read.value.signature, read.value.key]).toEqual(['none', null])
  }
})

test('each choice weighs what the signed link is longer by with it, give or take one for rounding', async () => {
  const { adds } = await weigh(wordy, FOR_A_MENTOR)
  const lengthOf = async (choices: Choices) => {
    const made = await makeLink(wordy, choices, signer)
    if (made.ok) return made.value.length
    return made.fault.kind === 'tooLong' ? made.fault.found : Number.NaN
  }
  const whole = await lengthOf(FOR_A_MENTOR)
  for (const [name, weight] of adds) {
    const other = await lengthOf({ ...FOR_A_MENTOR, [name]: !FOR_A_MENTOR[name] })
    expect(Math.abs(Math.abs(whole - other) - weight!), name).toBeLessThanOrEqual(1)
  }
})

test('the key weighs the same before and after it is ticked, and before it is made', async () => {
  const weights = await Promise.all([
    weigh(finished, FOR_A_MENTOR),
    weigh(finished, { ...FOR_A_MENTOR, key: false }),
    weigh(finished, { ...FOR_A_MENTOR, key: false }, null),
  ])
  const [ticked, unticked, unmade] = weights.map(({ adds }) => adds.get('key')!)
  expect(Math.abs(ticked! - unticked!)).toBeLessThanOrEqual(1)
  expect(unmade).toBe(unticked)
})

test('where there is too much for a link, the choice with the most words is to be left out', async () => {
  const { url, cure } = await weigh(wordy, { ...FOR_A_MENTOR, predictions: true, notes: true })
  expect(url.ok).toBe(false)
  expect(cure).toEqual({ choice: 'predictions', isEnough: true })
})

test('answers to questions weigh, and can be what is to be left out', async () => {
  const answers = Array.from({ length: 40 }, (_, at) => ({
    mark: at.toString(16).padStart(16, '0'),
    about: { kind: 'whole' } as const,
    text: noise(400, at),
  }))
  const { url, cure } = await weigh({ ...finished, answers }, { ...STATUSES, answers: true })
  expect([url.ok, cure]).toEqual([false, { choice: 'answers', isEnough: true }])
})

/** Text that packs badly, the same on every run. */
function noise(length: number, seed: number): string {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCodePoint(97 + (state % 26))
  }).join('')
}

const texts: readonly SharedText[] = [...finished.floors.keys()].slice(0, 30).flatMap((floor, at): SharedText[] => [
  { kind: 'prediction', floor, text: noise(600, at) },
  { kind: 'why', floor, text: noise(100, at + 40) },
])
const wordy: Snapshot = {
  ...finished,
  texts: [...texts, { kind: 'insight', phase: [...finished.phases!.keys()][0]!, text: noise(300, 99) }],
}

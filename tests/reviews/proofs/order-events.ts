import { expect } from 'vitest'
import type { ReviewProof } from '../proof.ts'

type Trigger = 'order' | 'second' | 'message'
type Service = { readonly name: string; readonly trigger: Trigger; readonly steps: readonly string[] }
/** The machine of a service is switched off during its first run, before the step with this index. */
type SwitchedOff = { readonly service: Service; readonly before: number }

/** What outlasts a machine that is switched off: the rows of each table, one order in all, and the broker's messages. */
type World = { readonly rows: Map<string, number>; messages: number }

/** One order is placed, a machine is switched off at each step in turn, and all of them run on until nothing changes. */
export const proof: ReviewProof = (code) => {
  const services = servicesIn(code)
  expect(afterwards(services, null)).toEqual({ orders: 1, pickLists: 1 })
  for (const service of services) {
    for (let before = 0; before <= service.steps.length; before++) {
      const { orders, pickLists } = afterwards(services, { service, before })
      const moment = `${service.name} is switched off before ${service.steps[before] ?? 'its next run'}`
      expect(pickLists, `pick lists, if ${moment}`).toBe(orders)
    }
  }
}

/** A line at the margin names a service and what makes it run, or else a part without steps; its steps are indented. */
function servicesIn(code: string): readonly Service[] {
  return code.split(/\n\n+/).flatMap((part) => {
    const [heading, ...steps] = part.split('\n')
    const [, name, when] = /^(\w+), (for each order|every second|for each OrderPlaced)/.exec(heading!) ?? []
    if (!name) return []
    const trigger = when === 'for each order' ? 'order' : when === 'every second' ? 'second' : 'message'
    return [{ name, trigger, steps: steps.map((step) => step.trim()) }]
  })
}

function afterwards(services: readonly Service[], off: SwitchedOff | null) {
  const world: World = { rows: new Map(), messages: 0 }
  let toCome = off
  const runAll = (trigger: Trigger) => {
    for (const service of services.filter((each) => each.trigger === trigger)) {
      const until = toCome?.service === service ? toCome.before : service.steps.length
      if (toCome?.service === service) toCome = null
      run(service.steps.slice(0, until), world)
    }
  }
  // The customer orders once and doesn't come back; what runs by the clock or by a message runs on.
  runAll('order')
  for (let round = 0; round < 5; round++) {
    if (rowsIn(world, 'outbox') > 0) runAll('second')
    if (world.messages > 0) runAll('message')
  }
  return { orders: rowsIn(world, 'orders'), pickLists: rowsIn(world, 'pick_lists') }
}

const rowsIn = (world: World, table: string) => world.rows.get(table) ?? 0

/** Takes the steps in order. What stands in a transaction that isn't committed is gone at the end. */
function run(steps: readonly string[], world: World): void {
  let transaction: (() => void)[] | null = null
  const change = (write: () => void) => (transaction ? transaction.push(write) : write())
  for (const step of steps) {
    const [, what, table] = /^insert (the order|OrderPlaced) into (\w+)/.exec(step) ?? []
    if (step === 'begin') transaction = []
    else if (step === 'commit') {
      for (const write of transaction ?? []) write()
      transaction = null
    } else if (what) {
      const once = step.endsWith('unless it is there')
      change(() => world.rows.set(table!, once ? 1 : rowsIn(world, table!) + 1))
    } else if (step.startsWith('publish ')) world.messages += 1
    else if (step === 'delete it from outbox') change(() => world.rows.set('outbox', 0))
    else if (step === 'acknowledge OrderPlaced') world.messages -= 1
    else if (!step.startsWith('answer 201')) throw new Error(`A step without a meaning: ${step}`)
  }
}

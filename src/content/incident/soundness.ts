import { checkAction, checkPlan } from '#simulation/check.ts'
import { SimulationError } from '#simulation/simulation-error.ts'
import type { Action, Fault, Load, PartId, Step, System } from '#simulation/system.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { Place, Report } from '../diagnostic.ts'
import { closed } from './keys.ts'
import type { Limits } from './limits.ts'

/**
 * Reports what would keep a run from ending or from being quick, and steps that can't be taken. `place`: of the section
 * that the message is about.
 */
export function checkSystem(
  report: Report,
  { system, faults, limits }: { readonly system: System; readonly faults: readonly Fault[]; readonly limits: Limits },
  place: { readonly steps: Place; readonly people: Place },
): void {
  const requests = new Set(system.loads.map(({ request }) => request))
  const perRequest = new Map<string, number>()
  let isEndless = false
  for (const request of requests) {
    const circle = circleOf(system, request)
    if (circle) {
      const message = `request "${request}" goes round in a circle: ${circle.join(', ')}. It would never be answered.`
      report.add('endless-circle', place.steps, message)
      isEndless = true
    }
    checkCovers(report, system, request, place.steps)
  }
  checkRecords(report, system, place.steps)
  if (isEndless) return
  for (const load of system.loads) perRequest.set(load.id, callsOf(system, load))
  const perSecond = sum(system.loads, (load) => peakOf(load, faults))
  if (perSecond > limits.perSecond) {
    const message = `people ask ${Math.round(perSecond)} times a second at most. Expected at most ${limits.perSecond}.`
    report.add('bad-value', place.people, message)
  }
  const calls = sum(system.loads, (load) => peakOf(load, faults) * perRequest.get(load.id)!)
  if (calls > limits.callsPerSecond) {
    const message = `there are ${Math.round(calls)} calls a second at most. Expected at most ${limits.callsPerSecond}.`
    report.add('bad-value', place.steps, message)
  }
}

/** Reports what the simulation itself would refuse to run. */
export function checkPlayable(
  report: Report,
  {
    system,
    faults,
    actions,
  }: { readonly system: System; readonly faults: readonly Fault[]; readonly actions: readonly Action[] },
  place: Place,
): void {
  const refused = (check: () => void) => {
    try {
      check()
    } catch (fault) {
      if (!(fault instanceof SimulationError)) throw fault
      for (const line of fault.message.split('\n')) report.add('bad-value', place, closed(line))
    }
  }
  refused(() => checkPlan({ system, faults, seed: 1, promised: { share: 1, limitMs: 1 } }))
  for (const action of actions) refused(() => checkAction(system, action))
}

const sum = (loads: readonly Load[], of: (load: Load) => number) => loads.reduce((all, load) => all + of(load), 0)

/** The most that a load asks in a second, with all faults that raise it at once. */
function peakOf({ id, rate }: Load, faults: readonly Fault[]): number {
  const factors = faults.flatMap((fault) => (fault.kind === 'load' && fault.load === id ? fault.factor : []))
  const factor = factors.reduce((all, one) => all * Math.max(1, one), 1)
  return Math.max(0, ...rate.map(({ perSecond }) => perSecond)) * factor
}

const takes = (request: string) => (step: Step) => step.request === null || step.request === request

/** The parts in a circle of calls, the first one again at the end; null if there is none. */
function circleOf(system: System, request: string): readonly string[] | null {
  const edges = edgesOf({ ...system, steps: system.steps.filter(takes(request)) })
  const done = new Set<PartId>()
  function look(part: PartId, path: readonly PartId[]): readonly PartId[] | null {
    const earlier = path.indexOf(part)
    if (earlier >= 0) return [...path.slice(earlier), part]
    if (done.has(part)) return null
    done.add(part)
    for (const { from, to } of edges) {
      const circle = from === part ? look(to, [...path, part]) : null
      if (circle) return circle
    }
    return null
  }
  for (const { to } of edges) {
    const circle = look(to, [])
    if (circle) return circle
  }
  return null
}

/** How many calls one request of a load leads to, without those that are asked again. */
function callsOf({ steps, names }: System, { request, to }: Load): number {
  const counts = new Map<string, number>()
  const of = (called: string): number => {
    const name = names.find((one) => one.name === called)
    if (name) return Math.max(...[name.to, ...name.others].map(of))
    const known = counts.get(called)
    if (known !== undefined) return known
    const own = steps.filter((step) => step.part === called && takes(request)(step))
    const all = own.reduce((count, step) => count + (step.does === 'call' || step.does === 'send' ? of(step.to) : 0), 1)
    counts.set(called, all)
    return all
  }
  return of(to)
}

/** Steps that cover others need so many behind them. What is moved was read before. */
function checkCovers(report: Report, { parts, steps }: System, request: string, place: Place): void {
  for (const { id } of parts) {
    const own = steps.filter((step) => step.part === id && takes(request)(step))
    for (const [index, step] of own.entries()) {
      const behind = own.length - index - 1
      const owner = `step "${step.does}" of "${id}"`
      if ('covers' in step && step.covers > behind) {
        const found = `covers ${step.covers} steps, but has ${behind} behind it for request "${request}"`
        report.add('bad-value', place, `${owner} ${found}.`)
      }
      if (step.does === 'transfer' && !own.slice(0, index).some(({ does }) => does === 'read'))
        report.add('bad-value', place, `${owner} needs a step "read" before it for request "${request}".`)
    }
  }
}

/** What is stored needs a part that leads it. */
function checkRecords(report: Report, { parts, steps }: System, place: Place): void {
  const led = new Set(parts.map(({ leads }) => leads))
  for (const step of steps)
    if (step.does === 'store' && !led.has(step.record)) {
      const cure = `Write "leads \`${step.record}\`" into the "more" of one.`
      report.add('bad-value', place, `no part leads the record "${step.record}". ${cure}`)
    }
}

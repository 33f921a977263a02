import { type Result, err, ok } from '#lib/result.ts'
import type { Doing, Part, PartId, Step, System } from '#simulation/system.ts'
import { type Form, known } from './form.ts'

type Call = Step & Extract<Doing, { does: 'call' }>

/** What a system has, as forms that read its names. Everything else is a fault with the nearest name. */
export type KnownForms = {
  readonly part: Form<PartId>
  /** Parts that count their rows, their memory or their disk. */
  readonly withRows: Form<PartId>
  readonly withMemory: Form<PartId>
  readonly withDisk: Form<PartId>
  readonly name: Form<string>
  readonly switch: Form<string>
  readonly load: Form<string>
  readonly cache: Form<string>
  readonly lock: Form<string>
  readonly record: Form<string>
  /** A part that calls, or a load. */
  readonly asker: Form<string>
  readonly called: Form<string>
  /** The parts to which a name may lead. */
  readonly leadsTo: (name: string) => readonly PartId[]
  /** The calls of a part to another one or to a name; a fault if there is none. */
  readonly call: (from: string, to: string) => Result<readonly Call[], string>
  /** A load that asks a part or name; a fault if it asks another one. */
  readonly asks: (load: string, to: string) => Result<string, string>
}

export function formsOf({ parts, steps, loads, names, switches }: System): KnownForms {
  const idsOf = (list: readonly Part[]) => list.map(({ id }) => id)
  const only = (what: string, list: readonly Part[]): Form<PartId> => {
    const part = known('part', idsOf(parts))
    return (words) => {
      const read = part(words)
      return !read.ok || list.some(({ id }) => id === words) ? read : err(`part "${words}" has no ${what}`)
    }
  }
  const calls = steps.filter((step): step is Call => step.does === 'call')
  const called = [...calls.map(({ to }) => to), ...loads.map(({ to }) => to)]
  const loadIds = loads.map(({ id }) => id)
  return {
    part: known('part', idsOf(parts)),
    withRows: only(
      'rows',
      parts.filter(({ rows }) => rows),
    ),
    withMemory: only(
      'memory',
      parts.filter(({ memory }) => memory),
    ),
    withDisk: only(
      'disk',
      parts.filter(({ disk }) => disk),
    ),
    name: known(
      'name',
      names.map(({ name }) => name),
    ),
    switch: known(
      'switch',
      switches.map(({ name }) => name),
    ),
    load: known('load', loadIds),
    cache: known(
      'cache',
      steps.flatMap((step) => (step.does === 'cache' ? step.cache : [])),
    ),
    lock: known(
      'lock',
      steps.flatMap((step) => (step.does === 'lock' ? step.lock : [])),
    ),
    record: known(
      'record',
      steps.flatMap((step) => (step.does === 'store' ? step.record : [])),
    ),
    asker: known('part or load', [...calls.map(({ part }) => part), ...loadIds]),
    called: known('part or name', called),
    leadsTo(name) {
      const found = names.find((one) => one.name === name)
      return found ? [found.to, ...found.others] : []
    },
    call(from, to) {
      const found = calls.filter((call) => call.part === from && call.to === to)
      return found.length > 0 ? ok(found) : err(`"${from}" does not call "${to}"`)
    },
    asks(load, to) {
      return loads.some((one) => one.id === load && one.to === to) ? ok(load) : err(`"${load}" does not ask "${to}"`)
    },
  }
}

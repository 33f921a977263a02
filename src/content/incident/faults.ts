import { ok } from '#lib/result.ts'
import type { Fault, Part, System, Trouble } from '#simulation/system.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { Report } from '../diagnostic.ts'
import type { Cell, Row } from '../markdown/table.ts'
import { type Form, count, flag, number, oneOf, orNone, share, size, wholeSeconds } from './form.ts'
import { closed, readCell, readKeys } from './keys.ts'
import { type KnownForms, formsOf } from './known.ts'
import { MOST } from './limits.ts'

export const FAULT_COLUMNS = ['from', 'until', 'fault', 'how'] as const

export const FAULTS = [
  'slower',
  'errors',
  'cut off',
  'gone',
  'leak',
  'disk',
  'rows',
  'lock',
  'name',
  'cache',
  'release',
  'switch',
  'load',
  'promoted',
] as const satisfies Trouble['kind'][]

/** Reads what goes wrong. `lastsS`: how long the night is. */
export function readFaults(
  report: Report,
  table: readonly Row<(typeof FAULT_COLUMNS)[number]>[],
  system: System,
  lastsS: number,
): readonly Fault[] {
  const at = wholeSeconds({ most: lastsS })
  const until = orNone('end', wholeSeconds({ most: MOST.seconds }))
  const forms = formsOf(system)
  return table.flatMap((row) => {
    const atS = readCell(report, row.from, '"from" of a fault', at)
    const end = readCell(report, row.until, '"until" of a fault', (words) => {
      const read = until(words)
      return read.ok ? ok({ untilS: read.value }) : read
    })
    const kind = readCell(report, row.fault, 'fault', oneOf(FAULTS))
    if (atS === null || !end || kind === null) return []
    if (end.untilS !== null && end.untilS <= atS)
      report.add('bad-value', row.until.place, `fault "${kind}" is to end at ${end.untilS} s, but begins at ${atS} s.`)
    const trouble = readTrouble({ report, owner: `fault "${kind}"`, forms, system }, kind, row.how)
    return trouble ? { atS, untilS: end.untilS, ...trouble } : []
  })
}

type Context = {
  readonly report: Report
  readonly owner: string
  readonly forms: KnownForms
  readonly system: System
}

const instances = { instances: count({ least: 1, most: MOST.instances }) }
const factor = number({ least: 0, most: MOST.factor })
const megabytes = size({ most: MOST.mb })

function readTrouble({ report, owner, forms, system }: Context, kind: Trouble['kind'], how: Cell): Trouble | null {
  const say = (fault: string): null => {
    report.add('bad-value', how.place, `${owner}: ${closed(fault)}`)
    return null
  }
  const read = <R extends Forms, O extends Forms>(required: R, optional: O) =>
    readKeys(report, how, owner, { required, optional })
  const { part } = forms
  switch (kind) {
    case 'slower': {
      const keys = read({ part, factor }, instances)
      return keys && checked(say, system, { kind, ...keys })
    }
    case 'errors': {
      const keys = read({ part, share: share() }, instances)
      return keys && checked(say, system, { kind, ...keys })
    }
    case 'cut off': {
      const keys = read({ from: part, to: part, lost: oneOf(['calls', 'answers']) }, {})
      if (!keys) return null
      const isWay = edgesOf(system).some(({ from, to }) => from === keys.from && to === keys.to)
      return isWay ? { kind, ...keys } : say(`nothing goes from "${keys.from}" to "${keys.to}"`)
    }
    case 'gone': {
      const keys = read({ part, ...instances }, {})
      return keys && checked(say, system, { kind, ...keys })
    }
    case 'leak': {
      const keys = read({ part: forms.withMemory, by: megabytes }, {})
      return keys && { kind, part: keys.part, mbPerRequest: keys.by }
    }
    case 'disk': {
      const keys = read({ part: forms.withDisk, by: megabytes }, {})
      return keys && { kind, part: keys.part, mbPerSecond: keys.by }
    }
    case 'rows': {
      const keys = read({ part: forms.withRows, by: number({ most: MOST.rows }) }, {})
      return keys && { kind, part: keys.part, perSecond: keys.by }
    }
    case 'lock': {
      const keys = read({ lock: forms.lock }, {})
      return keys && { kind, ...keys }
    }
    case 'name': {
      const keys = read({ name: forms.name, to: part }, {})
      if (!keys) return null
      return forms.leadsTo(keys.name).includes(keys.to)
        ? { kind, ...keys }
        : say(`"${keys.name}" may not lead to "${keys.to}". Write it into "may lead to"`)
    }
    case 'cache': {
      const keys = read({ cache: forms.cache }, {})
      return keys && { kind, ...keys }
    }
    case 'release': {
      const keys = read({ part }, { ...instances, factor, share: share(), leak: megabytes })
      if (!keys) return null
      const { leak } = keys
      if (leak !== null && !forms.withMemory(keys.part).ok) return say(`"${keys.part}" has no memory`)
      if ((keys.factor ?? keys.share ?? leak) === null) return say('expected "factor", "share" or "leak"')
      return checked(say, system, {
        kind,
        part: keys.part,
        instances: keys.instances,
        factor: keys.factor ?? 1,
        share: keys.share ?? 0,
        mbPerRequest: leak ?? 0,
      })
    }
    case 'switch': {
      const keys = read({ switch: forms.switch }, { on: flag, off: flag })
      if (!keys) return null
      if ((keys.on === null) === (keys.off === null)) return say('expected either "on" or "off"')
      return { kind, name: keys.switch, on: keys.on !== null }
    }
    case 'load': {
      const keys = read({ load: forms.load, factor }, {})
      return keys && { kind, ...keys }
    }
    case 'promoted': {
      const keys = read({ part, record: forms.record }, {})
      return keys && { kind, ...keys }
    }
  }
}

type Forms = Readonly<Record<string, Form<unknown>>>

/** A trouble of a part that has as many instances as are named. */
function checked<T extends Trouble & { readonly part: string; readonly instances: number | null }>(
  say: (fault: string) => null,
  { parts }: System,
  trouble: T,
): T | null {
  const part = parts.find(({ id }) => id === trouble.part) as Part
  if (trouble.instances === null || trouble.instances <= part.instances) return trouble
  return say(`"${part.id}" has ${part.instances} instances, not ${trouble.instances}`)
}

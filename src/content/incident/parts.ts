import type { City, LevelNumber } from '#city/city.ts'
import { toBuildingId } from '#city/ids.ts'
import type { IncidentPart } from '#city/incident.ts'
import { ok } from '#lib/result.ts'
import { BALANCERS, type Part, type System } from '#simulation/system.ts'
import type { Report } from '../diagnostic.ts'
import type { Row } from '../markdown/table.ts'
import { createNearest, meant } from '../nearest.ts'
import { type Form, count, known, newName, number, oneOf, onOrOff, pattern, seconds, size } from './form.ts'
import { readCell, readKeys } from './keys.ts'
import { MOST } from './limits.ts'
import { createNaming } from './names.ts'

export const PART_COLUMNS = ['part', 'name', 'building', 'instances', 'workers', 'queue', 'balancer', 'more'] as const
export const NAME_COLUMNS = ['name', 'leads to', 'may lead to', 'life'] as const
export const SWITCH_COLUMNS = ['switch', 'stands'] as const

const megabytes = size({ most: MOST.mb })

/** "512 MB from 200 MB by 0.01 MB", of which the last may be left out. */
const growing: Form<{ readonly most: number; readonly from: number; readonly by: number }> = (words) => {
  const form = pattern(
    '<most> from <from> by <by>',
    { most: megabytes, from: megabytes, by: megabytes },
    '512 MB from 200 MB by 0.01 MB',
  )
  return form(words.includes(' by ') ? words : `${words} by 0 MB`)
}

/** "50000 by 1", of which the last may be left out. */
const rows: Form<{ readonly count: number; readonly by: number }> = (words) => {
  const form = pattern(
    '<count> by <by>',
    { count: count({ most: MOST.rows }), by: number({ most: MOST.rows }) },
    '50000 by 1',
  )
  return form(words.includes(' by ') ? words : `${words} by 0`)
}

const MORE = {
  start: seconds({ most: MOST.seconds }),
  cold: pattern(
    '<factor> for <seconds>',
    {
      factor: number({ least: 1, most: MOST.factor }),
      seconds: seconds({ most: MOST.seconds }),
    },
    '3 for 20 s',
  ),
  memory: growing,
  disk: growing,
  rows,
  leads: newName,
}

/** An instance of its own takes what comes; the way of choosing matters to several. */
const balancer: Form<Part['balancer']> = (words) => (words === '' ? ok('round robin') : oneOf(BALANCERS)(words))

type PartRow = Row<(typeof PART_COLUMNS)[number]>

/** Reads the parts. A cell that can't be read is reported, and something stands in for it that nothing else trips over. */
export function readParts(report: Report, table: readonly PartRow[]): readonly Part[] {
  const naming = createNaming(report, 'part', ['people'])
  return table.flatMap((row) => {
    const id = naming(row.part)
    const owner = `part "${row.part.text}"`
    const instances = readCell(
      report,
      row.instances,
      `instances of ${owner}`,
      count({ least: 1, most: MOST.instances }),
    )
    const workers = readCell(report, row.workers, `workers of ${owner}`, count({ least: 1, most: MOST.workers }))
    const queue = readCell(report, row.queue, `queue of ${owner}`, count({ most: MOST.places }))
    const way = readCell(report, row.balancer, `balancer of ${owner}`, balancer)
    const more = readKeys(report, row.more, `more of ${owner}`, { required: {}, optional: MORE })
    if (row.part.text === '') return []
    const { start, cold, memory, disk, rows: held, leads } = more ?? standIn(row.more.text)
    return {
      id: id ?? row.part.text,
      instances: instances ?? MOST.instances,
      workers: workers ?? 1,
      queue: queue ?? 0,
      balancer: way ?? 'round robin',
      startS: start ?? 0,
      cold,
      memory: memory && { limit: memory.most, base: memory.from, perRequest: memory.by },
      disk: disk && { size: disk.most, used: disk.from, perRequest: disk.by },
      rows: held && { count: held.count, perRequest: held.by },
      leads,
    }
  })
}

/** For what a part has more, of which something can't be read: all that others may ask of it. */
const standIn = (words: string) => ({
  start: null,
  cold: null,
  memory: { most: 1, from: 0, by: 0 },
  disk: { most: 1, from: 0, by: 0 },
  rows: { count: 1, by: 0 },
  leads: /\bleads ([\w-]+)/.exec(words)?.[1] ?? null,
})

/** Reads what the story calls the parts and where they stand: in buildings that are there at the level. */
export function readStoryParts(
  report: Report,
  table: readonly PartRow[],
  {
    city,
    level,
    hasStory,
  }: { readonly city: City | null; readonly level: LevelNumber | null; readonly hasStory: boolean },
): readonly IncidentPart[] {
  const nearest = createNearest(city?.buildings.map(({ name }) => name) ?? [])
  return table.map(({ part, name, building }) => {
    const id = toBuildingId(building.text)
    const found = city?.buildings.find((one) => one.id === id)
    const say = (message: string) => report.add('unknown-building', building.place, message)
    if (hasStory && name.text === '') report.add('empty-field', part.place, `part "${part.text}" has no name.`)
    if (hasStory && building.text === '') report.add('empty-field', part.place, `part "${part.text}" has no building.`)
    else if (city && !found)
      say(`part "${part.text}" is unknown building "${building.text}".${meant(nearest(building.text))}`)
    else if (found && level !== null && found.level > level)
      say(`part "${part.text}" is "${found.name}", which opens at L${found.level}: the incident is at L${level}.`)
    return { id: part.text, name: name.text || part.text, building: id }
  })
}

/** Reads the names that callers look up. */
export function readNames(
  report: Report,
  table: readonly Row<(typeof NAME_COLUMNS)[number]>[],
  parts: readonly Part[],
): System['names'] {
  const naming = createNaming(report, 'name', ['people', ...parts.map(({ id }) => id)])
  const part = known(
    'part',
    parts.map(({ id }) => id),
  )
  return table.flatMap((row) => {
    const name = naming(row.name)
    const owner = `name "${row.name.text}"`
    const to = readCell(report, row['leads to'], `"leads to" of ${owner}`, part)
    const others = row['may lead to'].text.split(',').map((text) => text.trim())
    const read = others
      .filter((text) => text !== '')
      .map((text) => readCell(report, { ...row['may lead to'], text }, `"may lead to" of ${owner}`, part))
    const lifeS = readCell(report, row.life, `life of ${owner}`, seconds({ most: MOST.seconds }))
    if (name === null || to === null || lifeS === null) return []
    return { name, to, others: read.filter((one) => one !== null).filter((one) => one !== to), lifeS }
  })
}

/** Reads the switches and how they stand at the beginning. */
export function readSwitches(
  report: Report,
  table: readonly Row<(typeof SWITCH_COLUMNS)[number]>[],
): System['switches'] {
  const naming = createNaming(report, 'switch')
  return table.flatMap((row) => {
    const name = naming(row.switch)
    const on = readCell(report, row.stands, `switch "${row.switch.text}"`, onOrOff)
    return name === null || on === null ? [] : { name, on }
  })
}

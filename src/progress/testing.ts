import { createCityIndex } from '#city/city-index.ts'
import type { Building, City, Floor } from '#city/city.ts'
import type { Plan } from '#city/curriculum.ts'
import { toBuildingId, toCheckpointId, toDistrictId, toFloorId, toPhaseId } from '#city/ids.ts'
import type { CheckpointId, FloorId } from '#city/ids.ts'
import { createPlanIndex } from '#city/plan-index.ts'
import type { Result } from '#lib/result.ts'
import { emptyChronicle, takeIn } from './chronicle.ts'
import type { Chronicle } from './chronicle.ts'
import type { Command, Refusal } from './command.ts'
import { decide } from './decide.ts'
import type { Confidence, Deed, Event, Verdict } from './event.ts'
import { lastStampOf } from './log.ts'
import type { Progress } from './progress.ts'
import { stampEvents } from './stamp.ts'
import type { World } from './world.ts'

/**
 * A world in one line, for tests. `worldOf('database: L0 L1; auth: L0; city: L1', 'L1: repo, talk?; complete: shop')`:
 * two buildings and the city's own floor; one gate and phase each, with checkpoints (optional with a question mark).
 */
export function worldOf(buildings: string, gates = ''): World {
  const floors = rowsOf(buildings, ' ').flatMap(({ name, items }) =>
    items.map((item, storey) => floorOf(name, item, storey)),
  )
  const last = Math.max(...floors.map((floor) => floor.level))
  return { index: createCityIndex(cityOf(floors, last)), plan: createPlanIndex(planOf(gates, last)) }
}

/** One browser: decides, stamps and takes in, by a clock that its test sets. */
export type Device = {
  chronicle: Chronicle
  now: number
  count: number
  readonly replica: string
}

export const createDevice = (replica: string, now = 0): Device => ({
  chronicle: emptyChronicle,
  now,
  count: 0,
  replica,
})

/** What `decide` says; accepted deeds are in the device's chronicle afterwards, a second later than the ones before. */
export function ask(world: World, device: Device, command: Command): Result<readonly Deed[], Refusal> {
  const decision = decide(world, device.chronicle.progress, command)
  if (!decision.ok) return decision
  device.now += 1_000
  const events = stampEvents(decision.value, lastStampOf(device.chronicle.log), device.now, device)
  device.count += events.length
  device.chronicle = takeIn(world, device.chronicle, events)
  return decision
}

/** A learner who did all this, one second apart from second 1 on; a refusal fails the test. */
export function lived(world: World, ...commands: readonly (Command | readonly Command[])[]): Device {
  const device = createDevice('a')
  for (const command of commands.flat()) {
    const decision = ask(world, device, command)
    if (!decision.ok) throw new Error(`refused ${JSON.stringify(command)}: ${JSON.stringify(decision.fault)}`)
  }
  return device
}

export const progressAfter = (world: World, ...commands: readonly (Command | readonly Command[])[]): Progress =>
  lived(world, ...commands).chronicle.progress

/** A deed as an event whose stamp is `time`, by replica `t`. */
export const eventAt = (time: number, deed: Deed): Event => ({
  ...deed,
  id: `t-${time}`,
  at: { time, tick: 0, replica: 't', count: time },
})

export const floorId = (id: string) => id as FloorId
export const checkpointId = (id: string) => id as CheckpointId

export const predict = (floor: string, confidence: Confidence = 'leaning'): Command => ({
  kind: 'predict',
  floor: floorId(floor),
  text: `guess about ${floor}`,
  confidence,
})

export const build = (floor: string, verdict: Verdict = 'partly'): Command => ({
  kind: 'build',
  floor: floorId(floor),
  verdict,
  why: '',
})

export const learn = (
  floor: string,
  confidence: Confidence = 'leaning',
  verdict: Verdict = 'partly',
): readonly Command[] => [predict(floor, confidence), build(floor, verdict)]

export const recall = (floor: string, recalled = true): Command => ({
  kind: 'recall',
  floor: floorId(floor),
  recalled,
  text: '',
})

export const say = (checkpoint: string): Command => ({ kind: 'sayCheckpoint', checkpoint: checkpointId(checkpoint) })

export const show = (checkpoint: string, text = 'It runs.'): Command => ({
  kind: 'showCheckpoint',
  checkpoint: checkpointId(checkpoint),
  evidence: { kind: 'note', text },
})

export const showLink = (checkpoint: string, url: string): Command => ({
  kind: 'showCheckpoint',
  checkpoint: checkpointId(checkpoint),
  evidence: { kind: 'link', url },
})

export const vouch = (checkpoint: string): Command => ({
  kind: 'vouchCheckpoint',
  checkpoint: checkpointId(checkpoint),
  mentor: 'Tomas',
  key: 'k1',
  day: '2026-10-12',
})

export const takeBack = (checkpoint: string): Command => ({
  kind: 'takeBackCheckpoint',
  checkpoint: checkpointId(checkpoint),
})

export const place = (level: number): Command => ({ kind: 'place', level })

export const raise: Command = { kind: 'raise' }

export const complete: Command = { kind: 'complete' }

export const undo = (event: Event | null | undefined): Command => {
  if (!event) throw new Error('there is nothing to undo')
  return { kind: 'undo', event }
}

/** A calendar in which days begin at midnight UTC. */
export const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10)

export const DAYS = 86_400_000

/** "a: x y; b: z" */
const rowsOf = (text: string, separator: string) =>
  text
    .split(';')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [name = '', items = ''] = row.split(':').map((part) => part.trim())
      return {
        name,
        items: items
          .split(separator)
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      }
    })

function floorOf(name: string, item: string, storey: number): Floor {
  const level = Number(item.replace('L', ''))
  return {
    id: toFloorId(name, level),
    building: name === 'city' ? null : toBuildingId(name),
    placeName: name,
    level,
    number: storey,
    storey,
    final: false,
    title: null,
  }
}

function cityOf(floors: readonly Floor[], last: number): City {
  const district = toDistrictId('district')
  const ids = [...new Set(floors.flatMap((floor) => floor.building ?? []))]
  const buildings = ids.map((id): Building => {
    const own = floors.filter((floor) => floor.building === id)
    const level = own[0]?.level ?? 0
    return { id, name: id, qualifier: null, district, level, rationale: [], floors: own.map((floor) => floor.id) }
  })
  return {
    title: 'A city',
    introduction: [],
    levels: Array.from({ length: last + 1 }, (_, number) => ({
      number,
      identity: `L${number}`,
      epigraph: [],
      story: [],
    })),
    districts: [{ id: district, name: 'District', level: 0, technical: true, tagline: [], whyNow: [], buildings: ids }],
    buildings,
    floors,
  }
}

function planOf(gates: string, last: number): Plan {
  const rows = rowsOf(gates, ',')
  return {
    gates: rows.map(({ name }, number) => {
      const to = name === 'complete' ? name : Number(name.replace('L', ''))
      return { to, floorsOf: to === 'complete' ? last : to - 1, phases: [toPhaseId(number)] }
    }),
    paces: [
      { name: 'Sustainable', hoursAWeek: { from: 10, to: 15 }, months: { from: 24, to: 30 } },
      { name: 'Steady', hoursAWeek: { from: 15, to: 20 }, months: { from: 18, to: 24 } },
    ],
    phases: rows.map(({ items }, number) => {
      const phase = toPhaseId(number)
      const checkpoints = items.map((item) => {
        const slug = item.replace('?', '')
        const id = toCheckpointId(phase, slug)
        return { id, phase, title: slug, required: slug === item, building: toBuildingId('database'), worksheet: null }
      })
      return { id: phase, number, name: `Phase ${number}`, weeks: { from: 1, to: 2 }, checkpoints }
    }),
  }
}

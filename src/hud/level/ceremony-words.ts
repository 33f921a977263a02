import type { LevelNumber } from '#city/city.ts'
import { checkpointView, isShown } from '#progress/checkpoint.ts'
import { creditOf } from '#progress/credit.ts'
import { owedWords } from '#share/credit-words.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { countWord, dayOf, listOf, longDay, numbered } from '#ui/in-words.ts'
import { identityOf } from '../words/level-words.ts'

/** The texts of a ceremony. */
export type CeremonyWords = {
  readonly above: string
  readonly word: string
  /** What changed, in one line. */
  readonly changed: string
  /** What is new, and what the learner did for it. */
  readonly told: string
}

export function ceremonyWords(world: World, progress: Progress, to: LevelNumber | 'complete'): CeremonyWords {
  if (to === 'complete') {
    return {
      above: 'The last window is lit',
      word: 'Complete',
      changed: 'Nothing is left in mist. The city is whole.',
      told: earnedBy(world, progress, to),
    }
  }
  return {
    above: `The city rises to level ${to}`,
    word: identityOf(world, to),
    changed: changedLine(world, to),
    told: [newLine(world, to), earnedBy(world, progress, to), creditLine(world, progress, to)]
      .filter((line) => line !== '')
      .join(' '),
  }
}

/** "Two districts come out of the mist: The Craft and Security." */
function changedLine(world: World, level: LevelNumber): string {
  const names = world.index.city.districts.filter((district) => district.level === level).map(({ name }) => name)
  if (names.length === 0) return 'No new land this time. Everything you have grows.'
  const noun = names.length === 1 ? 'district comes' : 'districts come'
  return `${countWord(names.length)} ${noun} out of the mist: ${listOf(names)}.`
}

/** "7 new floors on buildings you know and one new building, Threat Modeling." */
function newLine(world: World, level: LevelNumber): string {
  const { city } = world.index
  const buildings = city.buildings.filter((building) => building.level === level).map(({ name }) => name)
  const grown = (world.index.floorsByLevel[level] ?? []).length - buildings.length
  const parts: string[] = []
  if (grown > 0) parts.push(`${numbered(grown, 'new floor')} on buildings you know`)
  if (buildings.length === 1) parts.push(`one new building, ${buildings[0]}`)
  if (buildings.length > 1) parts.push(`${buildings.length} new buildings: ${listOf(buildings)}`)
  const line = listOf(parts)
  return line === '' ? '' : `${line[0]!.toUpperCase()}${line.slice(1)}.`
}

/** "You built 11 floors and showed 7 checkpoints between 2 March and 3 August 2026." */
function earnedBy(world: World, progress: Progress, to: LevelNumber | 'complete'): string {
  const gate = world.plan.plan.gates.find((each) => each.to === to)
  if (!gate) return ''
  const built = (world.index.floorsByLevel[gate.floorsOf] ?? []).flatMap(
    (floor) => progress.floors.get(floor.id)?.built ?? [],
  )
  const shown = gate.phases
    .flatMap((id) => world.plan.phaseById.get(id)?.checkpoints ?? [])
    .flatMap((checkpoint) => {
      const view = checkpointView(world, progress, checkpoint)
      if (!isShown(view) || view.standing === 'waived') return []
      const record = progress.checkpoints.get(checkpoint.id)
      return [{ standing: view.standing, at: record?.shown?.at ?? record?.vouched?.at }]
    })
  const vouched = shown.filter(({ standing }) => standing === 'vouched').length
  const deeds = listOf([
    ...(built.length > 0 ? [`built ${numbered(built.length, 'floor')}`] : []),
    ...(shown.length > 0 ? [`showed ${numbered(shown.length, 'checkpoint')}`] : []),
  ])
  if (deeds === '') return ''
  const seen = built.filter(({ verdict }) => verdict === 'sawItComing').length
  const sentences = [
    `You ${deeds}${span([...built, ...shown].flatMap(({ at }) => at ?? []))}.`,
    built.length > 0 ? `${seenWords(seen, built.length)}.` : '',
    vouched > 0 ? `A mentor vouches for ${numbered(vouched, 'checkpoint')}.` : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** "On credit: 3 of 5 checkpoints of phase 0 still owed." */
function creditLine(world: World, progress: Progress, to: LevelNumber): string {
  const credit = creditOf(world, progress)
  return credit?.level === to ? `On credit: ${owedWords(world, credit)}.` : ''
}

const seenWords = (seen: number, of: number) =>
  seen === 0 ? 'Not one of the floors went as you thought' : `${countWord(seen)} of the ${of} you saw coming`

function span(moments: readonly number[]): string {
  if (moments.length < 2) return ''
  const first = longDay(dayOf(Math.min(...moments)))
  const last = longDay(dayOf(Math.max(...moments)))
  if (first === last) return ` on ${last}`
  const short = first.slice(-4) === last.slice(-4) ? first.slice(0, -5) : first
  return ` between ${short} and ${last}`
}

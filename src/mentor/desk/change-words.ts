import type { World } from '#progress/world.ts'
import type { Change } from '#share/desk/changes.ts'
import { listOf, numbered } from '#ui/in-words.ts'
import { identityOf } from '../learner.ts'

/** So many parts a row has room for. */
const MOST = 4

/** The changes in a few words, the weightiest first: "raised to Engineer, 4 floors built and 2 checkpoints shown". */
export function shortChanges(world: World, changes: readonly Change[]): string | null {
  const parts = changeParts(world, changes)
  if (parts.length === 0) return null
  const rest = parts.length - MOST
  return listOf(rest > 0 ? [...parts.slice(0, MOST), 'more'] : parts)
}

export function changeParts(world: World, changes: readonly Change[]): readonly string[] {
  const count = (test: (change: Change) => boolean) => changes.filter(test).length
  const counted = (number: number, noun: string, what: string) => (number > 0 ? [`${numbered(number, noun)} ${what}`] : [])
  const claimed = (standing: string) =>
    count((each) => each.kind === 'checkpoint' && each.now?.standing === standing && each.before?.standing !== standing)
  const level = changes.find((each) => each.kind === 'level')
  return [
    ...(level?.kind === 'level' ? [`${level.now > level.before ? 'raised' : 'back'} to ${identityOf(world, level.now)}`] : []),
    ...(changes.some((each) => each.kind === 'completed' && each.now) ? ['the whole curriculum done'] : []),
    ...counted(count((each) => each.kind === 'answer'), 'answer', 'to you'),
    ...counted(count((each) => each.kind === 'evidence' && each.wasVouched), 'piece', 'of evidence replaced after you vouched'),
    ...counted(claimed('shown'), 'checkpoint', 'shown'),
    ...counted(count((each) => each.kind === 'floor' && each.now?.standing === 'built' && each.before?.standing !== 'built'), 'floor', 'built'),
    ...counted(claimed('said'), 'checkpoint', 'said'),
    ...counted(count((each) => each.kind === 'phase' && each.before === null), 'phase', 'begun'),
    ...counted(count((each) => each.kind === 'evidence' && !each.wasVouched), 'piece', 'of evidence replaced'),
    ...counted(count((each) => each.kind === 'floor' && each.now?.standing === 'predicted'), 'floor', 'predicted'),
    ...counted(count((each) => (each.kind === 'floor' || each.kind === 'checkpoint') && each.now === null), 'thing', 'gone'),
    ...darkWords(count((each) => each.kind === 'lights' && each.isOut)),
    ...litWords(count((each) => each.kind === 'lights' && !each.isOut)),
    ...counted(count((each) => each.kind === 'text' && !each.isGone), 'text', 'added'),
  ]
}

const darkWords = (count: number) => (count > 0 ? [`${numbered(count, 'floor')} gone dark`] : [])
const litWords = (count: number) => (count > 0 ? [`${count} lit again`] : [])

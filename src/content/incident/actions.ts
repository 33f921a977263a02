import type { IncidentAction } from '#city/incident.ts'
import type { Acted } from '#simulation/judgement.ts'
import type { Effect, System } from '#simulation/system.ts'
import type { Report } from '../diagnostic.ts'
import type { Cell, Row } from '../markdown/table.ts'
import { effectsForm } from './effects.ts'
import { known, wholeSeconds, yesOrNo } from './form.ts'
import { graphForm } from './graph.ts'
import { piecesOf, readCell } from './keys.ts'
import { createNaming } from './names.ts'

export const ACTION_COLUMNS = ['action', 'name', 'takes', 'does', 'watch', 'mends', 'price'] as const
/** Those that only the story needs. */
export const STORY_OF_ACTIONS = ['name', 'watch', 'mends', 'price'] as const
export const BEST_COLUMNS = ['at', 'action'] as const

type ActionRow = Row<(typeof ACTION_COLUMNS)[number]>

/** Reads what can be done. Without a story, an action may lack its name, its graph and whether it mends. */
export function readActions(
  report: Report,
  table: readonly ActionRow[],
  { system, hasStory }: { readonly system: System; readonly hasStory: boolean },
): readonly IncidentAction[] {
  const naming = createNaming(report, 'action')
  const takes = wholeSeconds({ most: 600 })
  const effect = effectsForm(system)
  const graph = graphForm(system)
  return table.flatMap((row) => {
    const id = naming(row.action)
    const owner = `action "${row.action.text}"`
    if (hasStory && row.name.text === '') report.add('empty-field', row.action.place, `${owner} has no name.`)
    const takesS = readCell(report, row.takes, `"takes" of ${owner}`, takes)
    const effects = effectsIn(report, row.does, owner, effect)
    const isSaid = (cell: Cell) => hasStory || cell.text !== ''
    const watch = isSaid(row.watch)
      ? readCell(report, row.watch, `"watch" of ${owner}`, graph)
      : ({ part: null, signal: 'failed' } as const)
    const mends = isSaid(row.mends) ? readCell(report, row.mends, `"mends" of ${owner}`, yesOrNo) : false
    if (id === null || takesS === null || !effects || !watch || mends === null) return []
    return { id, name: row.name.text || id, takesS, effects, watch, mends, price: row.price.inline }
  })
}

function effectsIn(
  report: Report,
  cell: Cell,
  owner: string,
  form: ReturnType<typeof effectsForm>,
): readonly Effect[] | null {
  const pieces = piecesOf(cell.text)
  const read = pieces.map((text) => readCell(report, { ...cell, text }, `"does" of ${owner}`, form))
  if (pieces.length === 0) report.add('empty-field', cell.place, `${owner} does nothing. Write "nothing" if it is so.`)
  const effects = read.filter((one) => one !== null)
  return effects.length === pieces.length && pieces.length > 0 ? effects : null
}

/** Reads the best run that was found: some of the actions at some of the moments. */
export function readBest(
  report: Report,
  table: readonly Row<(typeof BEST_COLUMNS)[number]>[],
  { actions, moments }: { readonly actions: readonly IncidentAction[]; readonly moments: readonly number[] },
): readonly Acted[] {
  const name = known(
    'action',
    actions.map(({ id }) => id),
  )
  let last = 0
  return table.flatMap((row) => {
    const atS = readCell(report, row.at, '"at" of the best run', wholeSeconds())
    const action = readCell(report, row.action, 'action of the best run', name)
    if (atS === null || action === null) return []
    if (!moments.includes(atS))
      report.add('bad-value', row.at.place, `the best run acts at ${atS} s, which is none of "Moments".`)
    if (atS < last)
      report.add('bad-value', row.at.place, `the best run acts at ${atS} s after ${last} s. Sort its rows.`)
    last = atS
    return { atS, action }
  })
}

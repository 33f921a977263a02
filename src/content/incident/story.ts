import type { Incident, IncidentAction, IncidentCause } from '#city/incident.ts'
import type { Inline } from '#city/text.ts'
import { type Result, err, ok } from '#lib/result.ts'
import type { Check, Promised } from '#simulation/judgement.ts'
import type { System } from '#simulation/system.ts'
import type { Place, Report } from '../diagnostic.ts'
import { readWords, toInlines, wordsOf } from '../markdown/inline.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import type { Sheet } from '../markdown/sheet.ts'
import type { Row } from '../markdown/table.ts'
import { createNearest, meant } from '../nearest.ts'
import { type Form, duration, pattern, share, unlike, wholeSeconds, yesOrNo } from './form.ts'
import { checkForm, conditionForm } from './graph.ts'
import { closed, piecesOf, readCell } from './keys.ts'
import { MOST } from './limits.ts'
import { createNaming } from './names.ts'

export const MESSAGE_COLUMNS = ['when', 'from', 'text'] as const
export const CHANGE_COLUMNS = ['when', 'what', 'trail'] as const
export const CAUSE_COLUMNS = ['cause', 'what it would be', 'right', 'told by', 'seen'] as const

/** Minutes since midnight. */
export const clock: Form<number> = (words) => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(words) ?? []
  return hours === undefined ? unlike(words, 'a time of day such as "21:40"') : ok(Number(hours) * 60 + Number(minutes))
}

/** "99.5% under 400 ms" */
export const promise: Form<Promised> = pattern(
  '<share> under <limitMs>',
  {
    share: share({ least: 0.01, most: 1 }),
    limitMs: duration({ least: 1, most: MOST.ms }),
  },
  '99.5% under 400 ms',
)

/** "150 s, 200 s" */
export const momentsForm =
  (lastsS: number): Form<readonly number[]> =>
  (words): Result<readonly number[], string> => {
    const moments: number[] = []
    for (const piece of words.split(',')) {
      const at = wholeSeconds({ least: 1, most: lastsS })(piece.trim())
      if (!at.ok) return at
      if (at.value <= (moments.at(-1) ?? 0)) return unlike(piece.trim(), 'moments that rise')
      moments.push(at.value)
    }
    return moments.length > 12 ? err(`found ${moments.length} moments, expected at most 12`) : ok(moments)
  }

/** Reads the words behind a label by a form; null if they are missing or can't be read, which is reported. */
export function readField<T>(report: Report, sheet: Sheet, label: string, owner: string, form: Form<T>): T | null {
  const words = sheet.words(label)
  if (words === null) return null
  const value = form(words)
  if (value.ok) return value.value
  report.add('bad-value', sheet.placeOf(label), `"${label}" of ${owner}: ${closed(value.fault)}`)
  return null
}

/** Reads "`restart-shop`: why this reading is wrong." */
export function readTempting(
  reading: Reading,
  sheet: Sheet,
  owner: string,
  actions: readonly IncidentAction[],
): Incident['answer']['tempting'] | null {
  const [field] = sheet.every('Tempting')
  if (!field) {
    sheet.words('Tempting')
    return null
  }
  const [first, second, ...rest] = field.text.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (first?.type !== 'inlineCode' || second?.type !== 'text' || !/^\s*:/.test(second.value)) {
    const message = `"Tempting" of ${owner}: expected an action and why it is wrong, such as "\`restart\`: It …".`
    refuse(reading, [field.mark, ...field.text], 'bad-value', message)
    return null
  }
  const action = readWords([first])
  const ids = actions.map(({ id }) => id)
  if (!ids.includes(action)) {
    const near = meant(createNearest(ids)(action))
    reading.report.add('bad-value', field.place, `"Tempting" of ${owner}: unknown action "${action}".${near}`)
  }
  const text = { ...second, value: second.value.replace(/^\s*:/, '') }
  const why = toInlines(reading, [text, ...field.text.slice(field.text.indexOf(second) + 1)])
  if (wordsOf([text, ...rest]) === '')
    reading.report.add('empty-field', field.place, `"Tempting" of ${owner} does not say why the reading is wrong.`)
  return { action, why }
}

/** Reads what people write in. */
export function readMessages(
  report: Report,
  table: readonly Row<(typeof MESSAGE_COLUMNS)[number]>[],
  system: System,
): Incident['messages'] {
  const condition = conditionForm(system)
  return table.flatMap(({ when, from, text }) => {
    const read = readCell(report, when, '"when" of a message', condition)
    if (from.text === '' || text.text === '')
      report.add('empty-field', when.place, 'a message needs "from" and "text".')
    return read ? { when: read, from: from.text, text: text.text } : []
  })
}

/** Reads what was changed lately. */
export function readChanges(
  report: Report,
  table: readonly Row<(typeof CHANGE_COLUMNS)[number]>[],
): Incident['changes'] {
  return table.flatMap(({ when, what, trail }) => {
    const isTrail = readCell(report, trail, '"trail" of a change', yesOrNo)
    if (when.text === '' || what.text === '') report.add('empty-field', when.place, 'a change needs "when" and "what".')
    return isTrail === null ? [] : { when: when.text, what: what.inline, isTrail }
  })
}

/** Reads what it could be, and what tells it. */
export function readCauses(
  report: Report,
  table: readonly Row<(typeof CAUSE_COLUMNS)[number]>[],
  { system, lastsS }: { readonly system: System; readonly lastsS: number },
): readonly IncidentCause[] {
  const naming = createNaming(report, 'cause', ['none'])
  const check = checkForm(system, lastsS)
  let isFound = false
  return table.flatMap((row) => {
    const id = naming(row.cause)
    const owner = `cause "${row.cause.text}"`
    const isRight = readCell(report, row.right, `"right" of ${owner}`, yesOrNo)
    const checks = checksIn(report, row.seen, owner, check)
    for (const column of ['what it would be', 'told by'] as const)
      if (row[column].text === '') report.add('empty-field', row.cause.place, `"${column}" of ${owner} is empty.`)
    if (isRight && isFound) report.add('bad-value', row.right.place, `${owner} is the second that is right. Keep one.`)
    if (isRight) isFound = true
    if (id === null || isRight === null) return []
    const text: readonly Inline[] = row['what it would be'].inline
    return { id, text, isRight, told: row['told by'].inline, checks }
  })
}

function checksIn(
  report: Report,
  cell: Row<'seen'>['seen'],
  owner: string,
  form: ReturnType<typeof checkForm>,
): readonly Check[] {
  const pieces = piecesOf(cell.text)
  if (pieces.length === 0) report.add('empty-field', cell.place, `"seen" of ${owner} is empty. Write a check.`)
  const read = pieces.map((text) => readCell(report, { ...cell, text }, `"seen" of ${owner}`, form))
  return read.filter((one) => one !== null)
}

/** Reports a night in which nobody can look on. */
export function checkLookingOn(report: Report, actions: readonly IncidentAction[], place: Place): void {
  const isIdle = actions.some(({ effects }) => effects.every(({ kind }) => kind === 'nothing'))
  if (actions.length > 0 && !isIdle)
    report.add('bad-value', place, 'no action does "nothing". Add one with which one looks on.')
}

import type { Breaking, Json, ReviewAnswer } from '#city/review.ts'
import { counted } from '../diagnostic.ts'
import type { Labelled } from '../markdown/label.ts'
import type { Reading } from '../markdown/reading.ts'
import type { Sheet } from '../markdown/sheet.ts'
import type { Code } from './code.ts'
import { differenceOf } from './difference.ts'
import { parseFaultLines } from './fault-lines.ts'
import type { Fences } from './fences.ts'
import { highlight } from './highlight.ts'
import { argumentsOf, checkCount, isPlainObject } from './tries.ts'
import { readCodes, readValues } from './values.ts'

/** Where the fault lies, and what breaks the code. */
export type Fault = { readonly lines: readonly number[] | null; readonly breaks: readonly Breaking[] }

type Known = { readonly owner: string; readonly fences: Fences; readonly code: Code | null }

/** The fields that code has if it is not sound. */
const FIELDS = ['Fault', 'Breaks', 'Why']

/** Reports what is missing of code that is not sound. */
export function checkFault({ report }: Reading, sheet: Sheet, owner: string): void {
  for (const label of FIELDS) {
    if (sheet.every(label).length > 0) continue
    const cure = `Add "**${label}:** …", or "**Sound:** …" if the code is sound.`
    report.add('missing-field', sheet.placeOf(label), `${owner} has no "${label}". ${cure}`)
  }
}

/** Reads `Fault` and `Breaks`. */
export function readFault(reading: Reading, sheet: Sheet, { owner, fences, code }: Known): Fault {
  const isRace = sheet.every('Store').length > 0
  const breaks = sheet.every('Breaks').map((field) => breakIn(reading, field, { owner, code, isRace }))
  return { lines: faultIn(reading, sheet, fences, owner), breaks: breaks.filter((one) => one !== null) }
}

/** What is told of a fault after the verdict; null if its lines or the mended code could not be read. */
export function answerOf({ lines, breaks }: Fault, { given, mended, language }: Code): ReviewAnswer['fault'] {
  if (!lines || mended === null) return null
  return { lines, breaks, difference: differenceOf(highlight(given, language), highlight(mended, language)) }
}

function faultIn(reading: Reading, sheet: Sheet, { code }: Fences, owner: string): readonly number[] | null {
  const words = sheet.words('Fault')
  if (words === null || !code) return null
  const lines = parseFaultLines(words, code.text.split('\n').length)
  if (lines.ok) return lines.value
  reading.report.add('fault-lines', sheet.placeOf('Fault'), `"Fault" of ${owner} ${lines.fault}.`)
  return null
}

type Case = { readonly owner: string; readonly code: Code | null; readonly isRace: boolean }

function breakIn(reading: Reading, field: Labelled, { owner, code, isRace }: Case): Breaking | null {
  if (code && !code.runs) return wordsIn(reading, field, owner)
  const values = readValues(reading, field, owner)
  if (!values) return null
  const list = values.map(({ value }) => value)
  // Without code there are no parameters to hold them against.
  if (!code?.runs) return { kind: 'arguments', values: list }
  const names = argumentsOf(code.runs.given, isRace)
  checkCount(reading.report, field, values, isRace ? ['store', 'first', 'second', 'turns'] : names, owner)
  if (isRace && !isRaceList(list, names.length)) {
    const expected = `an object, two lists of ${counted(names.length, 'value')} and turns such as \`"1212"\``
    reading.report.add('bad-value', field.place, `"Breaks" of ${owner}: expected ${expected}.`)
  }
  return { kind: 'arguments', values: list }
}

/** Whether a list is what `twiceAtOnce` takes. */
function isRaceList([store, first, second, turns]: readonly Json[], count: number): boolean {
  const isList = (value: Json | undefined) => Array.isArray(value) && value.length === count
  const isTurns = typeof turns === 'string' && /^[12]*$/.test(turns)
  return store !== undefined && isPlainObject(store) && isList(first) && isList(second) && isTurns
}

/** A situation in words and, if it is written, what comes out of the code and what should. */
function wordsIn(reading: Reading, field: Labelled, owner: string): Breaking | null {
  const codes = readCodes(reading, field, owner)
  if (!codes) return null
  if (codes.length === 2 || codes.length > 3) {
    const expected = 'the situation or, behind it, what comes out and what should'
    reading.report.add(
      'argument-count',
      field.place,
      `"Breaks" of ${owner} has ${counted(codes.length, 'text')}, expected ${expected}.`,
    )
  }
  const [situation = '', given = '', wanted = ''] = codes.map(({ value }) => value.replace(/\s*\n\s*/g, ' ').trim())
  return {
    kind: 'words',
    situation,
    given: given.replace(/^given: */i, ''),
    wanted: wanted.replace(/^(?:wanted|mended|should): */i, ''),
  }
}

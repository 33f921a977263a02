import { toBuildingId, toFloorId } from '#city/ids.ts'
import type { ReviewId } from '#city/ids.ts'
import type { CodeLine, DifferenceLine, Review, TokenKind } from '#city/review.ts'
import type { Inline } from '#city/text.ts'

/** A review of a story, with the text of its code, which runs as it stands here. */
export type Sample = { readonly review: Review; readonly code: string; readonly mended: string | null }

const BILL = `/** Splits a bill, so that everybody pays the same. */
export function shares(total, people) {
  const share = Math.floor(total / people)
  // One entry for each guest, in the order in which they sit.
  return Array.from({ length: people }, () => share)
}`
const BILL_MENDED = `/** Splits a bill, so that everybody pays the same. */
export function shares(total, people) {
  const share = Math.floor(total / people)
  const rest = total - share * people
  // One entry for each guest, in the order in which they sit.
  return Array.from({ length: people }, (_, at) => share + (at < rest ? 1 : 0))
}`
const GREETING = `/** The name on a badge: what a guest wants to be called, else the first name. */
export function badgeName(guest) {
  const wanted = guest.calledBy?.trim()
  if (wanted) return wanted
  const [first = ''] = guest.name.trim().split(/\\s+/)
  return first || 'Guest'
}`
const TRANSFER = `/** Moves money from one account to another. */
export async function transfer(db, from, to, amount) {
  const balance = await db.get(from)
  if (balance < amount) throw new Error('Not enough money.')
  await db.set(from, balance - amount)
  await db.change(to, (before) => before + amount)
  return balance - amount
}`
const TRANSFER_MENDED = `/** Moves money from one account to another. */
export async function transfer(db, from, to, amount) {
  const balance = await db.change(from, (before) => (before < amount ? before : before - amount))
  await db.change(to, (before) => before + amount)
  return balance
}`
const OVERDUE = `-- Members whose loan is overdue, with the titles they still hold.
SELECT m.name, b.title, l.due
FROM members m
LEFT JOIN loans l ON l.member_id = m.id
LEFT JOIN books b ON b.id = l.book_id
WHERE l.returned = NULL
  AND l.due < CURRENT_DATE
ORDER BY l.due;`
const HOSTILE = `/** Does what no review does, so that it can be seen what becomes of it. */
export function misbehave(how) {
  return ways[how]()
}`

const TOKENS: readonly (readonly [TokenKind, RegExp])[] = [
  ['comment', /^(?:\/\/.*|\/\*.*\*\/|--.*)/],
  ['string', /^(?:'[^']*'|"[^"]*")/],
  ['number', /^\d+/],
  [
    'keyword',
    /^(?:export|async|function|const|return|if|await|throw|new|SELECT|FROM|LEFT|JOIN|ON|WHERE|AND|ORDER|BY|NULL|IS)\b/,
  ],
]

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]

const sampleOf = (
  id: string,
  { title, asked, ...rest }: Partial<Review> & { readonly title: string; readonly asked: readonly Inline[] },
  code: string,
  mended: string | null = null,
): Sample => ({
  code,
  mended,
  review: {
    id: id as ReviewId,
    title,
    asked,
    building: toBuildingId('frontend'),
    level: 0,
    sound: mended === null,
    kind: 'rounding',
    floors: [toFloorId('frontend', 0), toFloorId('testing', 2)],
    around: null,
    language: 'js',
    code: linesOf(code),
    trial: null,
    answer: { fault: null, why: [] },
    ...rest,
  },
})

/** The reviews of the stories, by what they stand for. */
export const SAMPLES = {
  faulty: sampleOf(
    'gallery-faulty',
    {
      title: 'Equal shares',
      asked: words('Split a bill into equal shares, in cents. The shares must add up to the bill.'),
      around: words('Called once for each table when the waiter prints the bills.'),
      trial: {
        kind: 'call',
        parameters: [
          { name: 'total', value: 1000 },
          { name: 'people', value: 4 },
        ],
      },
      answer: {
        fault: {
          lines: [3, 5],
          breaks: [{ kind: 'arguments', values: [10, 3] }],
          difference: differenceOf(BILL, BILL_MENDED),
        },
        why: words(
          'Each share is cut to a whole cent, so what is cut off belongs to nobody. The till is short by up to a cent a guest, and only on evenings on which the bill can’t be divided.',
        ),
      },
    },
    BILL,
    BILL_MENDED,
  ),
  sound: sampleOf(
    'gallery-sound',
    {
      title: 'The name on the badge',
      asked: words('Print a badge with what the guest wants to be called, or else with the first name.'),
      kind: 'empty or null',
      trial: { kind: 'call', parameters: [{ name: 'guest', value: { name: 'Ines Duarte', calledBy: null } }] },
      answer: {
        fault: null,
        why: words(
          'An empty wish and a wish of blanks both count as none, and a guest without a name is called Guest. The optional chain looks as if it let undefined through; the line below it asks for a text that isn’t empty.',
        ),
      },
    },
    GREETING,
  ),
  twice: sampleOf(
    'gallery-twice',
    {
      title: 'The same money twice',
      asked: words('Move an amount from one account to another, unless there isn’t enough.'),
      kind: 'race',
      trial: {
        kind: 'twice',
        store: { anna: 100, ben: 0 },
        first: ['anna', 'ben', 80].map((value, at) => ({ name: ['from', 'to', 'amount'][at]!, value })),
        second: ['anna', 'ben', 80].map((value, at) => ({ name: ['from', 'to', 'amount'][at]!, value })),
      },
      answer: {
        fault: {
          lines: [3, 4, 5],
          breaks: [{ kind: 'arguments', values: [{ anna: 100 }, ['anna', 'ben', 80], ['anna', 'ben', 80], '1212'] }],
          difference: differenceOf(TRANSFER, TRANSFER_MENDED),
        },
        why: words(
          'Reading and writing are two trips to the database. The second call reads before the first has written.',
        ),
      },
    },
    TRANSFER,
    TRANSFER_MENDED,
  ),
  words: sampleOf(
    'gallery-words',
    {
      title: 'Who still has our books',
      asked: words('List the members with overdue loans, with the titles they hold.'),
      language: 'sql',
      kind: 'empty or null',
      answer: {
        fault: {
          lines: [6],
          breaks: [
            {
              kind: 'words',
              situation: 'one loan, due yesterday and not returned',
              given: 'no row',
              wanted: 'one row, with its member and title',
            },
          ],
          difference: differenceOf(OVERDUE, OVERDUE.replace('= NULL', 'IS NULL')),
        },
        why: words(
          'Nothing is equal to NULL, not even NULL. The condition is never true, so the list is always empty.',
        ),
      },
    },
    OVERDUE,
    OVERDUE.replace('= NULL', 'IS NULL'),
  ),
  hostile: sampleOf(
    'gallery-hostile',
    {
      title: 'Code that misbehaves',
      asked: words('Anything that a page must survive.'),
      trial: { kind: 'call', parameters: [{ name: 'how', value: 'loop' }] },
    },
    HOSTILE,
  ),
} as const

function linesOf(code: string): readonly CodeLine[] {
  return code.split('\n').map((line) => {
    const tokens: { text: string; kind: TokenKind | null }[] = []
    for (let rest = line; rest !== '';) {
      const found = TOKENS.map(([kind, like]) => ({ kind, text: like.exec(rest)?.[0] ?? '' })).find(({ text }) => text)
      const token = found ?? { kind: null, text: /^(?:\w+|\s+|.)/.exec(rest)![0] }
      tokens.push(token)
      rest = rest.slice(token.text.length)
    }
    return tokens
  })
}

/** Line by line: of a pair of codes in which no line has moved far. */
function differenceOf(given: string, mended: string): readonly DifferenceLine[] {
  const [before, after] = [linesOf(given), linesOf(mended)]
  const keep = new Set(given.split('\n').filter((line) => mended.split('\n').includes(line)))
  const out: DifferenceLine[] = []
  const textOf = (line: CodeLine) => line.map(({ text }) => text).join('')
  let at = 0
  for (const line of before) {
    if (!keep.has(textOf(line))) {
      out.push({ change: 'removed', line })
      continue
    }
    while (textOf(after[at]!) !== textOf(line)) out.push({ change: 'added', line: after[at++]! })
    out.push({ change: 'same', line })
    at += 1
  }
  return [...out, ...after.slice(at).map((line): DifferenceLine => ({ change: 'added', line }))]
}

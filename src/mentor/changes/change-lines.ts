import { listOf, numbered, shortDay } from '#ui/in-words.ts'
import { isConfident } from '#progress/confident-miss.ts'
import { confidentMisses, judgementsOf } from '#progress/calibration.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import { asProgress } from '#share/as-progress.ts'
import type { Change } from '#share/desk/changes.ts'
import type { Snapshot } from '#share/snapshot.ts'
import type { MarkName } from '#ui/mark.tsx'
import { identityOf, noonOf } from '../learner.ts'
import { subjectPlace } from '../place-names.ts'
import { subjectWords } from '#ui/subject-words.ts'

/** One thing of a line, and where it is to be seen. */
export type ChangeItem = { readonly words: string; readonly place: Place }

/** Changes of one kind in one sentence. `absent`: a dashed cross. `words`: something to read. */
export type ChangeLine = {
  readonly mark: MarkName | 'absent' | 'words'
  readonly words: string
  readonly items: readonly ChangeItem[]
}

type Of<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>
type Given = { readonly world: World; readonly now: Snapshot; readonly before: Snapshot; readonly year: number }

const CITY: Place = { kind: 'city' }
const CURRICULUM: Place = { kind: 'curriculum' }

/** All changes as sentences, the most telling first. Each change is in exactly one of them. */
export function changeLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const lines = [
    ...levelLines(changes, given),
    ...evidenceLines(changes, given),
    ...answerLines(changes, given),
    ...floorLines(changes, given),
    ...checkpointLines(changes, given),
    ...lightLines(changes, given),
    ...phaseLines(changes, given),
    ...absentLines(changes, given),
    ...takenBackLines(changes, given),
    ...textLines(changes, given),
    ...calibrationLines(given),
    ...otherLines(changes),
  ]
  return lines.filter(({ items }) => items.length > 0)
}

const of = <Kind extends Change['kind']>(changes: readonly Change[], kind: Kind) =>
  changes.filter((change): change is Of<Kind> => change.kind === kind)

const dayIn = (day: string | null, { year }: Given) => (day === null ? '' : ` on ${shortDay(day, year)}`)

function levelLines(changes: readonly Change[], { world }: Given): readonly ChangeLine[] {
  const level = of(changes, 'level').map(({ before, now }): ChangeLine => {
    const words =
      now > before
        ? `Raised to ${identityOf(world, now)}`
        : `Back from ${identityOf(world, before)} to ${identityOf(world, now)}`
    return { mark: 'built', words, items: [{ words, place: CURRICULUM }] }
  })
  const credit = of(changes, 'credit').map(({ now }): ChangeLine => {
    const words =
      now === null ? 'Nothing is owed for the level any more' : `${identityOf(world, now)} was raised on credit`
    return { mark: 'open', words, items: [{ words, place: CURRICULUM }] }
  })
  const completed = of(changes, 'completed').map(({ now }): ChangeLine => {
    const words = now ? 'The city is complete' : 'The city is no longer called complete'
    return { mark: 'built', words, items: [{ words, place: CURRICULUM }] }
  })
  return [...completed, ...level, ...credit]
}

const isStanding = (fact: { readonly standing: string } | null) =>
  fact?.standing === 'built' || fact?.standing === 'placed'

function floorLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const floors = of(changes, 'floor').filter((change) => !isFloorTakenBack(change))
  const built = floors.filter(({ before, now, wasAbsent }) => !wasAbsent && isStanding(now) && !isStanding(before))
  const again = floors.filter(({ before, now, wasAbsent }) => !wasAbsent && isStanding(now) && isStanding(before))
  const predicted = floors.filter(({ now, wasAbsent }) => !wasAbsent && !isStanding(now))
  const latest = built.toSorted((a, b) => (b.now?.built ?? '').localeCompare(a.now?.built ?? ''))
  const last = latest[0]
  const lastName = last && floorItem(last, given).words
  return [
    {
      mark: 'built',
      words:
        built.length === 1
          ? `${lastName} built${dayIn(last?.now?.built ?? null, given)}`
          : `${numbered(built.length, 'floor')} built${last?.now?.built ? `, the last one ${lastName}${dayIn(last.now.built, given)}` : ''}`,
      items: latest.map((change) => floorItem(change, given)),
    },
    {
      mark: 'built',
      words: `${numbered(again.length, 'floor')} recalled, or judged again`,
      items: again.map((change) => floorItem(change, given)),
    },
    {
      mark: 'predicted',
      words: `${numbered(predicted.length, 'floor')} predicted, lesson waiting`,
      items: predicted.map((change) => floorItem(change, given)),
    },
  ]
}

const floorItem = ({ floor }: { readonly floor: Of<'floor'>['floor'] }, { world }: Given): ChangeItem => ({
  words: subjectWords(world, { kind: 'floor', id: floor }),
  place: { kind: 'floor', id: floor },
})

const checkpointItem = (
  { checkpoint }: { readonly checkpoint: Of<'checkpoint'>['checkpoint'] },
  { world }: Given,
): ChangeItem => ({
  words: subjectWords(world, { kind: 'checkpoint', id: checkpoint }),
  place: { kind: 'checkpoint', id: checkpoint },
})

const CLAIM_LINES = [
  ['vouched', 'vouched', 'vouched for'],
  ['shown', 'built', 'now shown with evidence'],
  ['said', 'open', 'said'],
  ['waived', 'placed', 'waived by placement'],
] as const

function checkpointLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const there = of(changes, 'checkpoint').filter((change) => !isClaimTakenBack(change) && !change.wasAbsent)
  return CLAIM_LINES.map(([standing, mark, words]): ChangeLine => {
    const items = there.filter(({ now }) => now?.standing === standing).map((change) => checkpointItem(change, given))
    const said =
      items.length === 1 ? `${capital(words)}: ${items[0]?.words}` : `${numbered(items.length, 'checkpoint')} ${words}`
    return { mark, words: said, items }
  })
}

function lightLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const lights = of(changes, 'lights')
  const out = lights.filter(({ isOut }) => isOut)
  const lit = lights.filter(({ isOut }) => !isOut)
  const words = [
    out.length > 0 ? `${numbered(out.length, 'floor')} went dark` : '',
    lit.length > 0
      ? `${out.length > 0 ? lit.length : numbered(lit.length, 'floor')} ${lit.length === 1 ? 'was' : 'were'} lit again`
      : '',
  ]
  return [
    {
      mark: 'due',
      words: words.filter((part) => part !== '').join(', '),
      items: [...out, ...lit].map((change) => floorItem(change, given)),
    },
  ]
}

function evidenceLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const replaced = of(changes, 'evidence')
  const others = replaced.filter(({ wasVouched }) => !wasVouched)
  return [
    ...replaced
      .filter(({ wasVouched }) => wasVouched)
      .map((change): ChangeLine => {
        const item = checkpointItem(change, given)
        return { mark: 'vouched', words: `Evidence replaced after you vouched for it: ${item.words}`, items: [item] }
      }),
    {
      mark: 'built',
      words: `Evidence of ${numbered(others.length, 'checkpoint')} replaced`,
      items: others.map((change) => checkpointItem(change, given)),
    },
  ]
}

function answerLines(changes: readonly Change[], { world, now }: Given): readonly ChangeLine[] {
  return of(changes, 'answer').map(({ mark, text }): ChangeLine => {
    const about = now.answers.find((answer) => answer.mark === mark)?.about ?? { kind: 'whole' as const }
    const words = `${text === '' ? 'Took back the answer' : 'Answered your question'}: ${subjectWords(world, about)}`
    return { mark: 'words', words, items: [{ words, place: subjectPlace(about) }] }
  })
}

function phaseLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const named = of(changes, 'phase').map((change) => {
    const name = subjectWords(given.world, { kind: 'phase', id: change.phase })
    return { ...change, item: { words: name, place: { kind: 'phase', id: change.phase } as const } }
  })
  const hasBegun = ({ before, now }: Of<'phase'>) => !before?.start && now?.start
  const moved = named.filter((change) => !hasBegun(change))
  return [
    ...named.filter(hasBegun).map(({ now, item }): ChangeLine => ({
      mark: 'open',
      words: `${item.words}: begun${dayIn(now?.start ?? null, given)}`,
      items: [item],
    })),
    {
      mark: 'open',
      words: `Dates changed for ${numbered(moved.length, 'phase')}`,
      items: moved.map(({ item }) => item),
    },
  ]
}

/** Dated before the last look, but not there then. */
function absentLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const floors = of(changes, 'floor').filter((change) => change.wasAbsent && !isFloorTakenBack(change))
  const checkpoints = of(changes, 'checkpoint').filter((change) => change.wasAbsent && !isClaimTakenBack(change))
  const dated = [
    ...floors.map((change) => ({ day: change.now?.built ?? null, item: floorItem(change, given) })),
    ...checkpoints.map((change) => ({ day: change.now?.since ?? null, item: checkpointItem(change, given) })),
  ]
  const only = dated.length === 1 && dated[0]
  const words = only
    ? `${only.item.words}, dated ${only.day ? shortDay(only.day, given.year) : 'earlier'}, was not there then`
    : `${dated.length} things dated before that day were not there then`
  return [
    {
      mark: 'absent',
      words: `${words}. May be honest: another device came in.`,
      items: dated.map(({ day, item }) => ({
        ...item,
        words: day ? `${item.words}, dated ${shortDay(day, given.year)}` : item.words,
      })),
    },
  ]
}

const isFloorTakenBack = ({ before, now }: Of<'floor'>) => now === null || (isStanding(before) && !isStanding(now))

const RANK = { none: 0, waived: 1, said: 1, shown: 2, vouched: 3 } as const
const isClaimTakenBack = ({ before, now }: Of<'checkpoint'>) =>
  RANK[now?.standing ?? 'none'] < RANK[before?.standing ?? 'none']

function takenBackLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const items = [
    ...of(changes, 'floor')
      .filter(isFloorTakenBack)
      .map((change) => floorItem(change, given)),
    ...of(changes, 'checkpoint')
      .filter(isClaimTakenBack)
      .map((change) => checkpointItem(change, given)),
  ]
  const words = items.length === 1 ? `Taken back: ${items[0]?.words}` : `${items.length} things taken back`
  return [{ mark: 'mist', words, items }]
}

const TEXT_NAMES = {
  evidenceLink: ['evidence link', 'evidence links'],
  evidenceNote: ['note', 'notes'],
  prediction: ['prediction', 'predictions'],
  why: ['reason', 'reasons'],
  insight: ['insight', 'insights'],
  reflection: ['reflection', 'reflections'],
} as const

function textLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  return [false, true].map((isGone): ChangeLine => {
    const texts = of(changes, 'text').flatMap((change) => (change.isGone === isGone ? [change.text] : []))
    const counts = Object.entries(TEXT_NAMES).flatMap(([kind, [one, many]]) => {
      const count = texts.filter((text) => text.kind === kind).length
      return count === 0 ? [] : [numbered(count, one, many)]
    })
    return {
      mark: 'words',
      words: isGone ? `No longer in the link: ${listOf(counts)}` : `New to read: ${listOf(counts)}`,
      items: texts.map((text) => {
        if ('floor' in text) return floorItem(text, given)
        if ('checkpoint' in text) return checkpointItem(text, given)
        if (text.kind === 'insight') {
          return {
            words: subjectWords(given.world, { kind: 'phase', id: text.phase }),
            place: { kind: 'phase', id: text.phase },
          }
        }
        return { words: `Reflection of ${text.month}`, place: { kind: 'journal' } }
      }),
    }
  })
}

/** How sure and right went together then and now. */
function calibrationLines({ world, now, before }: Given): readonly ChangeLine[] {
  const [then, since] = [before, now].map((snapshot) => {
    const sure = judgementsOf(world, asProgress(world, snapshot, noonOf)).filter((each) => isConfident(each.confidence))
    return { misses: confidentMisses(sure).length, of: sure.length }
  })
  if (!then || !since || then.of === 0 || (then.of === since.of && then.misses === since.misses)) return []
  const words = `Blindsided when sure: ${then.misses} of ${then.of} then, ${since.misses} of ${since.of} now`
  return [{ mark: 'words', words, items: [{ words, place: CITY }] }]
}

function otherLines(changes: readonly Change[]): readonly ChangeLine[] {
  const line = (words: string): ChangeLine => ({ mark: 'words', words, items: [{ words, place: CITY }] })
  return [
    ...of(changes, 'pace').map(({ now }) =>
      line(now === null ? 'Has no pace any more' : `Goes at another pace: ${now}`),
    ),
    ...of(changes, 'name').map(({ before, now }) => line(`Goes by ${now}, then by ${before}`)),
    ...of(changes, 'plots').map(({ count }) => line(`${numbered(count, 'plot')} arranged anew`)),
  ]
}

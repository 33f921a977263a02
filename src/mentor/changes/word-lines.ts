import type { Place } from '#share/address.ts'
import type { Change, LinkPart } from '#share/desk/changes.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { listOf, numbered } from '#ui/in-words.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { subjectPlace } from '../place-names.ts'
import type { ChangeItem, ChangeLine, Given } from './change-line.ts'
import { checkpointItem, floorItem, incidentItem, ofKind, reviewItem } from './change-line.ts'
import { nightItem } from './incident-lines.ts'

export function answerLines(changes: readonly Change[], { world, now }: Given): readonly ChangeLine[] {
  return ofKind(changes, 'answer').map(({ mark, text }): ChangeLine => {
    const about = now.answers.find((answer) => answer.mark === mark)?.about ?? { kind: 'whole' as const }
    const words = `${text === '' ? 'Took back the answer' : 'Answered your question'}: ${subjectWords(world, about)}`
    return { mark: 'words', words, items: [{ words, place: subjectPlace(about) }] }
  })
}

export const TEXT_NAMES = {
  evidenceLink: ['evidence link', 'evidence links'],
  evidenceNote: ['note', 'notes'],
  prediction: ['prediction', 'predictions'],
  why: ['reason', 'reasons'],
  insight: ['insight', 'insights'],
  review: ['sentence on a review', 'sentences on reviews'],
  naming: ['sentence on a night on call', 'sentences on nights on call'],
  reflection: ['reflection', 'reflections'],
} as const

export function textLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  return [false, true].map((isGone): ChangeLine => {
    const texts = ofKind(changes, 'text').flatMap((change) => (change.isGone === isGone ? [change.text] : []))
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
        if ('review' in text) return reviewItem(text, given)
        if ('incident' in text) return incidentItem(text, given)
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

/** What only the later link tells: nobody can say whether it is new. */
export const partLines = (changes: readonly Change[], given: Given): readonly ChangeLine[] =>
  ofKind(changes, 'part').map(({ part, count }): ChangeLine => {
    const words = `${PART_WORDS[part](count, given.now)}, in this link and not in the one before`
    const items = itemsOf(part, given)
    return {
      mark: 'words',
      words,
      items: items.length > 0 ? items : [{ words, place: PART_PLACES[part] ?? { kind: 'journal' } }],
    }
  })

/** What has a page of its own. */
function itemsOf(part: LinkPart, given: Given): readonly ChangeItem[] {
  const { world, now } = given
  if (part === 'reviews')
    return [...world.reviews.keys()].flatMap((id) => (now.reviews?.has(id) ? [reviewItem({ review: id }, given)] : []))
  if (part !== 'incidents') return []
  return [...world.incidents.keys()].flatMap((id) => {
    const fact = now.incidents.get(id)
    return fact ? [nightItem(id, fact, given)] : []
  })
}

const PART_WORDS: Record<LinkPart, (count: number, now: Snapshot) => string> = {
  plan: (count) => `The dates of ${numbered(count, 'phase')}`,
  reviews: (count) => `${numbered(count, 'review')} of code`,
  incidents: (count) => numbered(count, 'night on call', 'nights on call'),
  links: (count) => numbered(count, ...TEXT_NAMES.evidenceLink),
  notes: (count) => numbered(count, ...TEXT_NAMES.evidenceNote),
  predictions: (count, now) => `${numbered(count, 'text')} of ${listOf(writtenAbout(now))}`,
  reflections: (count) => numbered(count, ...TEXT_NAMES.reflection),
}

/** What the texts are about that are ticked together with predictions. */
function writtenAbout({ texts }: Snapshot): readonly string[] {
  const has = (...kinds: readonly string[]) => texts.some(({ kind }) => kinds.includes(kind))
  return [
    ...(has('prediction', 'why') ? ['predictions'] : []),
    ...(has('review') ? ['reviews'] : []),
    ...(has('naming') ? ['nights on call'] : []),
  ]
}

/** Where the others are to be read, if not among what they wrote. */
const PART_PLACES: Partial<Record<LinkPart, Place>> = {
  plan: { kind: 'curriculum' },
  links: { kind: 'curriculum' },
  notes: { kind: 'curriculum' },
}

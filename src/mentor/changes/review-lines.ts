import { listOf, numbered } from '#ui/in-words.ts'
import type { Change } from '#share/desk/changes.ts'
import { RESULT_WORDS, resultWords } from '#share/review-words.ts'
import type { ChangeLine, Given } from './change-line.ts'
import { ofKind, reviewItem } from './change-line.ts'

/** Verdicts on code since then, those that were wrong first. */
export function reviewLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const verdicts = ofKind(changes, 'review').flatMap((change) => {
    if (!change.now) return []
    const { words, place } = reviewItem(change, given)
    const outcome = resultWords(change.review, change.now.result, given.soundness)
    return [{ result: change.now.result, item: { words: `“${words}”: ${outcome}`, place } }]
  })
  const counts = (['right', 'partly', 'wrong'] as const).flatMap((result) => {
    const count = verdicts.filter((each) => each.result === result).length
    return count === 0 ? [] : [`${count} ${RESULT_WORDS[result]}`]
  })
  const [only] = verdicts.length === 1 ? verdicts : []
  const order = verdicts.toSorted((a, b) => Number(b.result === 'wrong') - Number(a.result === 'wrong'))
  return [
    {
      mark: 'words',
      words: only ? `Reviewed ${only.item.words}` : `${numbered(verdicts.length, 'review')} of code: ${listOf(counts)}`,
      items: order.map(({ item }) => item),
    },
  ]
}

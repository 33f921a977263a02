import type { Change } from '#share/desk/changes.ts'
import { incidentWords } from '#share/incident-words.ts'
import { numbered } from '#ui/in-words.ts'
import type { ChangeLine, Given } from './change-line.ts'
import { incidentItem, ofKind } from './change-line.ts'

/** Nights on call since then, those in which another cause was named first. */
export function incidentLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const nights = ofKind(changes, 'incident').flatMap((change) => {
    if (!change.now) return []
    const { words, place } = incidentItem(change, given)
    const item = { words: `“${words}”: ${incidentWords(change.now)}`, place }
    return [{ isWrong: change.now.named?.right === false, item }]
  })
  const [only] = nights.length === 1 ? nights : []
  const right = nights.filter(({ isWrong }) => !isWrong).length
  return [
    {
      mark: 'words',
      words: only
        ? `On call in ${only.item.words}`
        : `${numbered(nights.length, 'incident')}: the cause named in ${right}, another in ${nights.length - right}`,
      items: nights.toSorted((a, b) => Number(b.isWrong) - Number(a.isWrong)).map(({ item }) => item),
    },
  ]
}

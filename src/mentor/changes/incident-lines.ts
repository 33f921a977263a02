import type { IncidentId } from '#city/ids.ts'
import type { Change } from '#share/desk/changes.ts'
import { incidentWords } from '#share/incident-words.ts'
import type { IncidentFact } from '#share/snapshot.ts'
import { numbered } from '#ui/in-words.ts'
import type { ChangeItem, ChangeLine, Given } from './change-line.ts'
import { incidentItem, ofKind } from './change-line.ts'

/** Nights on call since then, those in which another cause was named first. */
export function incidentLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const nights = ofKind(changes, 'incident').flatMap((change) => {
    if (!change.now) return []
    return [{ isWrong: change.now.named?.right === false, item: nightItem(change.incident, change.now, given) }]
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

/** One night and how it went. */
export function nightItem(incident: IncidentId, fact: IncidentFact, given: Given): ChangeItem {
  const { words, place } = incidentItem({ incident }, given)
  return { words: `“${words}”: ${incidentWords(fact)}`, place }
}

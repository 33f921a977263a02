import type { Change } from '#share/desk/changes.ts'
import { numbered } from '#ui/in-words.ts'
import type { ChangeLine, Given } from './change-line.ts'
import { capital } from '../learner.ts'
import { checkpointItem, isClaimTakenBack, ofKind } from './change-line.ts'

export const CLAIM_LINES = [
  ['vouched', 'vouched', 'vouched for'],
  ['shown', 'built', 'now shown with evidence'],
  ['said', 'open', 'said'],
  ['waived', 'placed', 'waived by placement'],
] as const

export function checkpointLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const there = ofKind(changes, 'checkpoint').filter((change) => !isClaimTakenBack(change) && !change.wasAbsent)
  return CLAIM_LINES.map(([standing, mark, words]): ChangeLine => {
    const items = there.filter(({ now }) => now?.standing === standing).map((change) => checkpointItem(change, given))
    const said =
      items.length === 1 ? `${capital(words)}: ${items[0]?.words}` : `${numbered(items.length, 'checkpoint')} ${words}`
    return { mark, words: said, items }
  })
}

export function evidenceLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const replaced = ofKind(changes, 'evidence')
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

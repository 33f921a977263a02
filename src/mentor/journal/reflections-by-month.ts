import type { Month } from '#progress/event.ts'
import type { SharedText } from '#share/snapshot.ts'

type Reflection = Extract<SharedText, { readonly kind: 'reflection' }>

/** The reflections among these texts: the latest month first, and within it by question. */
export function reflectionsByMonth(
  texts: readonly SharedText[],
): readonly { readonly month: Month; readonly answers: readonly Reflection[] }[] {
  const months = new Map<Month, Reflection[]>()
  for (const text of texts) {
    if (text.kind !== 'reflection') continue
    const answers = months.get(text.month)
    if (answers) answers.push(text)
    else months.set(text.month, [text])
  }
  return [...months]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, answers]) => ({ month, answers: answers.toSorted((a, b) => a.question - b.question) }))
}

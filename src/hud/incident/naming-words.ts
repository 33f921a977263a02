import type { IncidentNaming } from '#progress/incident.ts'

/** How a diagnosis turned out. Null: there is none, because the night was taken back. */
export function outcomeOfNaming(named: Pick<IncidentNaming, 'right' | 'cause'> | null): { readonly title: string } {
  if (!named) return { title: 'You have seen what it was.' }
  if (named.right) return { title: named.cause === null ? 'It was none of these, as you said.' : 'You named it.' }
  return { title: 'It was something else.' }
}

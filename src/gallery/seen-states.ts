/** The states in which a night is looked at. */
export const SEEN_STATES: readonly { readonly query: string; readonly title: string }[] = [
  { query: 'story=seen&at=0', title: 'Before the night' },
  { query: 'story=seen&at=60', title: 'Calm' },
  { query: 'story=seen&at=230', title: 'Failing' },
  { query: 'story=seen&at=420', title: 'Recovered' },
  { query: 'story=seen&after', title: 'Afterwards' },
]

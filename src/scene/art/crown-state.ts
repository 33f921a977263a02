/** The state of a roof, by that of the storey below it. */
export type CrownState = 'built' | 'due' | 'placed' | 'found'

const CROWNS: Readonly<Partial<Record<string, CrownState>>> = {
  built: 'built',
  due: 'due',
  placed: 'placed',
  found: 'found',
  foundPredicted: 'found',
}

/** The state of the roof on a storey in this state; undefined for a storey that doesn't stand. */
export const crownStateOf = (state: string): CrownState | undefined => CROWNS[state]

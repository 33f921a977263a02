import type { DeskLearner, SeenLink } from './desk.ts'

/** With which earlier link a link is compared. */
export type Baseline = {
  /** Null at the first visit. */
  readonly link: SeenLink | null
  /** All links that can be chosen instead, the newest first. */
  readonly choices: readonly SeenLink[]
}

/**
 * The newest link of those made before this one, or on the same day and first looked at before it. `link` need not be
 * on the desk.
 */
export function baselineOf({ links }: Pick<DeskLearner, 'links'>, link: Pick<SeenLink, 'link' | 'made'>): Baseline {
  const first = links.find((each) => each.link === link.link)?.first ?? Infinity
  const others = links.filter((each) => each.link !== link.link)
  const choices = others.filter(({ made, ...each }) => made < link.made || (made === link.made && each.first < first))
  return { link: choices[0] ?? null, choices }
}

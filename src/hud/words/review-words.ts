import type { LevelNumber } from '#city/city.ts'
import type { ReviewPlace } from '#city/review.ts'
import type { ReviewView } from '#progress/review.ts'
import type { World } from '#progress/world.ts'
import { OUTCOME_WORDS } from '#ui/outcome-words.ts'
import { opensWords } from './opens-words.ts'

/** The state of a review in a list: "Waits for your verdict", "Found". `reached`: the level of the learner. */
export function reviewStateWords(
  world: World,
  reached: LevelNumber,
  { level }: ReviewPlace,
  { standing, first }: ReviewView,
): string {
  switch (standing) {
    case 'open':
      return 'Waits for your verdict'
    case 'reviewed':
      return first ? OUTCOME_WORDS[first.outcome] : ''
    case 'seen':
      return 'Answer seen'
    case 'locked':
      return opensWords(world, reached, level)
  }
}

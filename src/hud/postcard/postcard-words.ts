import type { Moment, Progress } from '#progress/progress.ts'
import { isBuilt } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import { dayOf, longDay } from '#ui/in-words.ts'
import { withArticle } from '../words/floor-words.ts'
import { identityOf } from '../words/level-words.ts'
import type { PostcardWords } from './paint.ts'

/** The texts of a postcard of the city at a moment. It says whose city it is only if there is a name. */
export function postcardWords(world: World, progress: Progress, at: Moment, name: string | null): PostcardWords {
  const { floors, levels } = world.index.city
  const built = floors.filter((floor) => isBuilt(world, progress, floor)).length
  const day = longDay(dayOf(at))
  return {
    greeting: progress.complete
      ? 'Greetings from a whole city'
      : `Greetings from ${withArticle(identityOf(world, progress.level))}${progress.credit === null ? '' : ' on credit'}`,
    hand: name ? `${name}, ${day}` : day,
    sum: `${built} of ${floors.length} floors`,
    level: progress.level,
    levels: levels.length,
  }
}

import type { Lesson, LevelNumber } from './city.ts'
import type { Curriculum } from './curriculum.ts'

/** Loads the texts that are not in the first load. Asking again for the same texts does not load them again. */
export type Words = {
  readonly lessonsOf: (level: LevelNumber) => Promise<readonly Lesson[]>
  readonly curriculum: () => Promise<Curriculum>
}

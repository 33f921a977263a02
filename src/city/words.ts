import type { Lesson, LevelNumber } from './city.ts'
import type { Curriculum } from './curriculum.ts'

/** The words that are not in the first load: asked for when they are needed, kept by whoever answers. */
export type Words = {
  readonly lessonsOf: (level: LevelNumber) => Promise<readonly Lesson[]>
  readonly curriculum: () => Promise<Curriculum>
}

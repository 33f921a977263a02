/** What the page needs before any lesson: structure, and the words of places. */
declare module 'virtual:city' {
  import type { City } from '#city/city.ts'
  import type { Plan } from '#city/curriculum.ts'

  export const city: City
  export const plan: Plan
  /** 16 bits that change with the words. */
  export const edition: number
  /** Development only: told after an edit of the content, which the other exports then show. Returns the way to stop. */
  export function onContentEdit(listener: (content: { city: City; plan: Plan; edition: number }) => void): () => void
}

declare module 'virtual:lessons' {
  import type { Lesson, LevelNumber } from '#city/city.ts'

  /** The lessons of a level, in the order of the document; each level is a file of its own. */
  export function loadLessons(level: LevelNumber): Promise<readonly Lesson[]>
}

/** Import it when it is needed: it is not part of the first load. */
declare module 'virtual:curriculum' {
  import type { Curriculum } from '#city/curriculum.ts'

  export const curriculum: Curriculum
}

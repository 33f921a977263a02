/** What the page needs first: the structure of the city and the names and texts of its places, without lessons. */
declare module 'virtual:city' {
  import type { City } from '#city/city.ts'
  import type { Plan } from '#city/curriculum.ts'

  export const city: City
  export const plan: Plan
  /** A hash of the content, 0 to 65535. */
  export const edition: number
  /** Development only: calls `listener` after an edit, when all exports have their new values. Returns how to stop. */
  export function onContentEdit(listener: (content: { city: City; plan: Plan; edition: number }) => void): () => void
}

declare module 'virtual:lessons' {
  import type { Lesson, LevelNumber } from '#city/city.ts'

  /** The lessons of a level, in the order of the document; each level is a file of its own. */
  export function loadLessons(level: LevelNumber): Promise<readonly Lesson[]>
}

/** Import it dynamically, when it is needed: it is not part of the first load. */
declare module 'virtual:curriculum' {
  import type { Curriculum } from '#city/curriculum.ts'

  export const curriculum: Curriculum
}

/** Import it dynamically, when it is needed: it is not part of the first load. */
declare module 'virtual:people' {
  import type { Person } from '#city/city.ts'
  import type { FloorId } from '#city/ids.ts'

  export const people: ReadonlyMap<FloorId, Person>
}

import type { City, Lesson } from '#city/city.ts'
import type { Curriculum, Plan } from '#city/curriculum.ts'
import type { Content } from './load.ts'

/** The content as the app loads it: a small first part, the lessons of a level, the curriculum. */
export type Bundle = {
  readonly city: City
  readonly plan: Plan
  /** 16 bits that change with the words: tells a link made of older content. */
  readonly edition: number
  /** By level number. */
  readonly lessons: readonly (readonly Lesson[])[]
  readonly curriculum: Curriculum
}

export function bundleOf({ city, lessons, curriculum }: Content): Bundle {
  return {
    city,
    plan: planOf(curriculum),
    edition: editionOf(JSON.stringify([city, [...lessons.values()], curriculum])),
    lessons: city.levels.map(({ number }) =>
      city.floors.filter((floor) => floor.level === number).map((floor) => lessons.get(floor.id)!),
    ),
    curriculum,
  }
}

function planOf({ gates, paces, phases }: Curriculum): Plan {
  return {
    gates,
    paces,
    phases: phases.map(({ id, number, name, weeks, checkpoints }) => ({
      id,
      number,
      name,
      weeks,
      checkpoints: checkpoints.map(({ id: checkpoint, phase, title, required, building, worksheet }) => {
        return { id: checkpoint, phase, title, required, building, worksheet }
      }),
    })),
  }
}

/** FNV-1a, folded to 16 bits. */
function editionOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return ((hash >>> 16) ^ hash) & 0xffff
}

import type { City, Lesson, Person } from '#city/city.ts'
import type { Curriculum, Plan } from '#city/curriculum.ts'
import type { FloorId, ReviewId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { Review } from '#city/review.ts'
import type { Content } from './load.ts'
import { runModuleOf } from './review/executable.ts'

/**
 * The content in the parts that the app loads: `city`, `plan` and `edition` first, then lessons by level, the
 * curriculum, the people, each review, each incident.
 */
export type Bundle = {
  readonly city: City
  readonly plan: Plan
  /** A hash of the content, 0 to 65535. Links and backups carry the edition they were made with. */
  readonly edition: number
  /** Index: level number. */
  readonly lessons: readonly (readonly Lesson[])[]
  readonly curriculum: Curriculum
  readonly people: readonly (readonly [FloorId, Person])[]
  /** In the order of the levels. */
  readonly reviews: readonly Review[]
  /** In the order of the levels. */
  readonly incidents: readonly Incident[]
  /** The modules of the reviews that run. */
  readonly runs: ReadonlyMap<ReviewId, string>
}

export function bundleOf({ city, lessons, curriculum, people, reviews: sources, incidents }: Content): Bundle {
  const reviews = sources.map(({ review }) => review)
  const runs = sources.flatMap((source) => {
    const code = runModuleOf(source)
    return code === null ? [] : [[source.review.id, code] as const]
  })
  return {
    city,
    plan: planOf(curriculum),
    edition: editionOf(JSON.stringify([city, [...lessons.values()], curriculum, ...people, reviews, runs, incidents])),
    lessons: city.levels.map(({ number }) =>
      city.floors.filter((floor) => floor.level === number).map((floor) => lessons.get(floor.id)!),
    ),
    curriculum,
    people: [...people],
    reviews,
    incidents,
    runs: new Map(runs),
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

/** The FNV-1a hash (32 bits) of a text, its two halves combined by XOR into 16 bits. */
function editionOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return ((hash >>> 16) ^ hash) & 0xffff
}

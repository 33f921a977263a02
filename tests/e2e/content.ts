import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Floor, Lesson } from '#city/city.ts'
import type { CheckpointOutline } from '#city/curriculum.ts'
import type { FloorId } from '#city/ids.ts'
import { bundleOf } from '#content/bundle.ts'
import { loadContent } from '#content/load.ts'

const source = (name: string) => {
  const file = `content/${name}.md`
  return { file, text: readFileSync(join(import.meta.dirname, '../..', file), 'utf8') }
}
const { content } = loadContent(source('unlock-flow'), source('curriculum'))
if (!content) throw new Error('the content has errors: npm run content')

/** The content of the city under test, read from the same files. */
export const { city, curriculum, lessons } = content
export const { edition } = bundleOf(content)

export const floorsOf = (level: number): readonly Floor[] => city.floors.filter((floor) => floor.level === level)

export const lessonOf = (floor: FloorId | string): Lesson => {
  const lesson = lessons.get(floor as FloorId)
  if (!lesson) throw new Error(`no lesson for ${floor}`)
  return lesson
}

/** The checkpoints that the gate to level `to` requires. */
export const requiredFor = (to: number): readonly CheckpointOutline[] => {
  const phases = curriculum.gates.find((gate) => gate.to === to)?.phases ?? []
  return curriculum.phases
    .filter((phase) => phases.includes(phase.id))
    .flatMap((phase) => phase.checkpoints.filter((checkpoint) => checkpoint.required))
}

import type { Lesson } from '#city/city.ts'
import type { FloorId } from '#city/ids.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { minutesInWords, minutesOf } from '../floor/reading-time.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'

/**
 * "Build floor 1 first. It takes about six minutes." The second sentence comes once the texts of those floors are
 * loaded.
 */
export function BuildBelow({ missing }: { missing: readonly FloorId[] }) {
  const { world, words } = useHud()
  const levels = [...new Set(missing.flatMap((id) => world.index.floorById.get(id)?.level ?? []))]
  const lessons = useLoaded(() => Promise.all(levels.map((level) => words.lessonsOf(level))), missing.join())
  const minutes = lessons.kind === 'ready' ? minutesFor(missing, lessons.value.flat()) : null
  return (
    <>
      {refusalWords({ kind: 'buildBelowFirst', missing }, world)}
      {minutes !== null && ` ${missing.length === 1 ? 'It takes' : 'They take'} ${minutesInWords(minutes)}.`}
    </>
  )
}

function minutesFor(missing: readonly FloorId[], lessons: readonly Lesson[]): number | null {
  const found = lessons.filter((lesson) => missing.includes(lesson.floor))
  return found.length === missing.length ? found.reduce((sum, lesson) => sum + minutesOf(lesson), 0) : null
}

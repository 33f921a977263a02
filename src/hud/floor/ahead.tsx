import type { Floor, Lesson } from '#city/city.ts'
import { useHud } from '../hud-context.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { identityOf } from '../words/level-words.ts'
import { ElevationDrawing } from './elevation-drawing.tsx'
import { MarginNotes, Story } from './story.tsx'

/** The stage `ahead`, a floor in mist: what can be read without giving away the lesson. */
export function Ahead({ floor, lesson }: { floor: Floor; lesson: Lesson }) {
  const { world } = useHud()
  return (
    <>
      <div className="floor-columns">
        <Story text={lesson.scene} />
        <MarginNotes lesson={lesson} />
      </div>
      <RemarksAbout subject={{ kind: 'floor', id: floor.id }} title="h2" />
      <section className="floor-band blueprint">
        <p className="h3">This floor is a drawing for now.</p>
        <p className="floor-soft">
          It opens when the city is raised to {identityOf(world, floor.level)}. Until then its story can be read, and
          its lesson can’t.
        </p>
        <ElevationDrawing floor={floor} />
      </section>
    </>
  )
}

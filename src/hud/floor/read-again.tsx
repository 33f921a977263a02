import { ArrowRight, Lamp } from 'lucide-react'
import type { Floor, Lesson } from '#city/city.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { shortDay } from '#ui/in-words.ts'
import { VERDICT_WORDS } from '#ui/verdicts.tsx'
import { useHud } from '../hud-context.ts'
import { nextFloor } from '../next-step.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { floorName } from '../words/place-words.ts'
import { HeldFacts } from './held-facts.tsx'
import { LessonText, Pinned } from './lesson-text.tsx'

/** The stage `read`: a built floor, to be read again, with the prediction made then. */
export function ReadAgain({ floor, lesson }: { floor: Floor; lesson: Lesson }) {
  const { world, views, due } = useHud()
  const progress = useProgress((all) => all)
  const record = progress.floors.get(floor.id)
  const isDue = views.get(floor.id)?.due ?? false
  const since = isDue ? due.since(floor.id) : null
  const next = nextFloor(world, progress, floor)
  return (
    <>
      <div className="floor-columns is-lesson">
        <LessonText lesson={lesson} />
        <Pinned prediction={record?.prediction ?? null} lesson={lesson}>
          {record?.built && (
            <div className="small floor-said">
              {record.built.held && <HeldFacts facts={lesson.facts} held={record.built.held} />}
              <p>{VERDICT_WORDS[record.built.verdict]}</p>
              {record.built.why !== '' && <p className="hand">{record.built.why}</p>}
            </div>
          )}
        </Pinned>
      </div>
      <RemarksAbout subject={{ kind: 'floor', id: floor.id }} title="h2" />
      <div className="floor-verdict">
        {isDue ? (
          <>
            <p>Its lights have been out{since ? ` since ${shortDay(since)}` : ''}. What was it about?</p>
            <a className="slab" href="#/rounds">
              <Lamp className="icon" aria-hidden="true" />
              Light it again
            </a>
          </>
        ) : (
          <>
            <p>This floor stands, and its lights are on.</p>
            {next && (
              <a className="link" href={makeAddress({ kind: 'floor', id: next.id })}>
                <ArrowRight className="icon" aria-hidden="true" />
                Go on with {floorName(next)}
              </a>
            )}
          </>
        )}
      </div>
    </>
  )
}

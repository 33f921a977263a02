import { useEffect, useId, useRef, useState } from 'react'
import { titleOf } from '#city/city.ts'
import type { Floor, Lesson } from '#city/city.ts'
import type { Words } from '#city/words.ts'
import { useProgress } from '#store/hooks.tsx'
import { Mark } from '#ui/mark.tsx'
import { Missing } from '#ui/missing.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useHud } from '../hud-context.ts'
import { focusHeading } from '../shell/place-focus.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { Lines } from '../shell/standing-sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { datumOf } from '../words/floor-words.ts'
import { markOf } from '#ui/state-words.ts'
import { After } from './after.tsx'
import { Ahead } from './ahead.tsx'
import { Before } from './before.tsx'
import { stageOf } from './floor-stage.ts'
import type { FloorStage } from './floor-stage.ts'
import { ReadAgain } from './read-again.tsx'
import { minutesInWords, minutesOf } from './reading-time.ts'
import './floor.css'
import './lesson.css'

/** A floor: first its story and a prediction. The lesson is not even in the page before the prediction is made. */
export function FloorView({ place, onClose }: ViewProps<'floor'>) {
  const { world } = useHud()
  const floor = world.index.floorById.get(place.id)
  return floor ? <FloorSheet floor={floor} onClose={onClose} /> : null
}

function FloorSheet({ floor, onClose }: { floor: Floor; onClose: () => void }) {
  const { world, words, views } = useHud()
  const id = useId()
  const record = useProgress((progress) => progress.floors.get(floor.id))
  const loaded = useLoaded(() => lessonOf(words, floor), floor.id)
  const view = views.get(floor.id)
  const stage = view ? stageOf(view, record) : 'ahead'
  const isRevealed = useReveal(stage)
  const building = floor.building && world.index.buildingById.get(floor.building)
  return (
    <Sheet
      form="read"
      titleId={id}
      back={
        building
          ? { label: building.name, place: { kind: 'building', id: building.id } }
          : { label: 'City', place: { kind: 'city' } }
      }
      onClose={onClose}
      className={`floor is-${stage} ${isRevealed ? 'is-revealed' : ''}`}
    >
      <p className="floor-datum">
        {view && <Mark name={markOf(view)} />}
        <span>{datumOf(world, floor, stage, view?.placed ?? false)}</span>
        {loaded.kind === 'ready' && stage === 'before' && (
          <span className="floor-minutes">{minutesInWords(minutesOf(loaded.value))}</span>
        )}
      </p>
      <h1 className="h1" id={id} tabIndex={-1}>
        {titleOf(floor)}
      </h1>
      {loaded.kind === 'loading' && <Lines count={5} />}
      {loaded.kind === 'failed' && (
        <Missing
          title="The words of this floor did not come"
          what="They are fetched when a floor is opened, and the network let go. What you wrote is kept."
          action={{ label: 'Fetch them again', onPress: loaded.again }}
          link={{ label: 'Go to the city', href: '#/' }}
        />
      )}
      {loaded.kind === 'ready' && <Stage stage={stage} floor={floor} lesson={loaded.value} />}
    </Sheet>
  )
}

async function lessonOf(words: Words, floor: Floor): Promise<Lesson> {
  const lessons = await words.lessonsOf(floor.level)
  const lesson = lessons.find((each) => each.floor === floor.id)
  if (!lesson) throw new Error(`no lesson of ${floor.id} came with its level`)
  return lesson
}

function Stage({ stage, floor, lesson }: { stage: FloorStage; floor: Floor; lesson: Lesson }) {
  switch (stage) {
    case 'ahead':
      return <Ahead floor={floor} lesson={lesson} />
    case 'before':
      return <Before floor={floor} lesson={lesson} />
    case 'after':
      return <After floor={floor} lesson={lesson} />
    case 'read':
      return <ReadAgain floor={floor} lesson={lesson} />
  }
}

/**
 * When the lesson has just come into the page: announces it and moves the focus to the heading. True after the
 * prediction.
 */
function useReveal(stage: FloorStage): boolean {
  const { announce } = useHud()
  const [first] = useState(stage)
  const last = useRef(stage)
  useEffect(() => {
    if (last.current === stage) return
    const isReveal = last.current === 'before'
    last.current = stage
    if (!isReveal) return
    document.querySelector('.floor > .sheet-inside')?.scrollTo({ top: 0 })
    focusHeading('#view')
    if (stage === 'after') announce('Lesson shown. Your prediction is written down.')
  }, [stage, announce])
  return first === 'before' && stage === 'after'
}

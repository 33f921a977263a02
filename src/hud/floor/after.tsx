import { DoorOpen, Hammer } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { storeyName } from '#city/city.ts'
import type { Floor, Lesson } from '#city/city.ts'
import { VERDICTS } from '#progress/event.ts'
import { isBuilt, standsAsOrdered, unbuiltBelow } from '#progress/floor-state.ts'
import type { Prediction } from '#progress/progress.ts'
import { useDraft, useGame, useNow, useProgress, useStores } from '#store/hooks.tsx'
import { dayOf, shortDay } from '#ui/in-words.ts'
import { Verdicts } from '#ui/verdicts.tsx'
import { useSaid } from '#ui/use-said.ts'
import { BuildBelow } from '../building/build-below.tsx'
import { useHud } from '../hud-context.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { refusalWords } from '../refusal-words.ts'
import { floorOfBuilding } from '../words/place-words.ts'
import { useHeld } from './facts-field.tsx'
import { LessonText, Pinned } from './lesson-text.tsx'
import { Weigh } from './weigh.tsx'

/** The stage `after`: the lesson, the prediction beside it, and the choice of a verdict, which builds the floor. */
export function After({ floor, lesson }: { floor: Floor; lesson: Lesson }) {
  const prediction = useProgress((progress) => progress.floors.get(floor.id)?.prediction ?? null)
  return (
    <>
      <div className="floor-columns is-lesson">
        <LessonText lesson={lesson} />
        <Pinned prediction={prediction} lesson={lesson} />
      </div>
      <RemarksAbout subject={{ kind: 'floor', id: floor.id }} title="h2" />
      <Judge floor={floor} lesson={lesson} prediction={prediction} />
    </>
  )
}

function Judge({ floor, lesson, prediction }: { floor: Floor; lesson: Lesson; prediction: Prediction | null }) {
  const { world, announce, offerUndo, go } = useHud()
  const { drafts, game } = useStores()
  const id = useId()
  const [chosen, setChosen] = useDraft(`verdict:${floor.id}`)
  const [why, setWhy] = useDraft(`why:${floor.id}`)
  const ticks = useHeld(lesson)
  const [plea, setPlea] = useSaid()
  const verdict = VERDICTS.find((each) => each === chosen) ?? null
  const progress = useProgress((all) => all)
  const missing = unbuiltBelow(world, progress, floor)
  const comesUp = useComesUp(floor)
  const isFound = standsAsOrdered(floor) && !isBuilt(world, progress, floor)

  function raise() {
    if (verdict === null) return setPlea('Say first whether you saw it coming.')
    const isFirst = [...progress.floors.values()].every((record) => record.built === null)
    const { held, key } = ticks
    const keys = [`verdict:${floor.id}`, `why:${floor.id}`, key]
    const putBack = drafts.putBackLater(keys)
    const built = game.act({ kind: 'build', floor: floor.id, verdict, why: why.trim(), ...(held && { held }) }, keys)
    if (!built.ok) return setPlea(refusalWords(built.fault, world))
    const name = isFound ? floor.placeName : floorOfBuilding(floor)
    announce(`${name} ${isFound ? 'is open' : 'stands'}. Its windows are lit.`)
    const deed = built.value.find((event) => event.kind === 'built')
    if (deed) {
      offerUndo(`${name} ${isFound ? 'is open' : 'stands'}.`, () => {
        game.undo(deed)
        putBack()
        announce(`${name} is ${isFound ? 'as ordered' : 'a scaffold'} again.`)
      })
    }
    go(isFirst || !floor.building ? { kind: 'city' } : { kind: 'building', id: floor.building })
  }

  return (
    <section className="floor-verdict" aria-label="Your verdict">
      {prediction && prediction.text !== '' && <Weigh lesson={lesson} prediction={prediction} ticks={ticks} />}
      <div className="floor-verdict-grid">
        <Verdicts
          value={verdict}
          onChange={(value) => {
            setChosen(value)
            setPlea(null)
          }}
        />
        <div>
          <label className="small soft" htmlFor={`${id}-why`}>
            Why did you expect that? (one line, if you like)
          </label>
          <input
            id={`${id}-why`}
            className="floor-why"
            value={why}
            maxLength={400}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className="floor-raise">
        <button type="button" className="slab" onClick={raise}>
          {isFound ? <DoorOpen className="icon" aria-hidden="true" /> : <Hammer className="icon" aria-hidden="true" />}
          {isFound ? 'Open the building' : 'Raise the floor'}
        </button>
        <p className="small soft">
          {missing.length > 0 ? (
            <BuildBelow missing={missing} />
          ) : isFound ? (
            'Its colours come up and its windows light.'
          ) : (
            `The crane sets ${floor.storey === 0 ? 'the ' : ''}${storeyName(floor)}.`
          )}
          {missing.length === 0 && comesUp && ` Its lights stay on until ${comesUp}.`}
        </p>
        <p className="small floor-plea" role="alert">
          {plea}
        </p>
      </div>
    </section>
  )
}

/** "24 Nov": when a floor built now would be due for the first time; null until the schedule is loaded. */
function useComesUp(floor: Floor): string | null {
  const { world } = useHud()
  const { store } = useGame()
  const now = useNow()
  const [day, setDay] = useState<string | null>(null)
  useEffect(() => {
    let isOn = true
    void import('#progress/recall-schedule.ts').then((schedule) => {
      if (!isOn) return
      const { recalled } = schedule.nextMeetings(world, store.getState().progress, floor.id, now, dayOf)
      setDay(shortDay(recalled))
    })
    return () => {
      isOn = false
    }
  }, [world, store, floor, now])
  return day
}

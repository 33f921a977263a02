import type { FloorId } from '#city/ids.ts'
import type { Floor } from '#city/city.ts'
import type { FloorRecord } from '#progress/progress.ts'
import { useDraft, useProgress, useTime } from '#store/hooks.tsx'
import { dayOf, longDay } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { Missing } from '#ui/missing.tsx'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { Lines } from '../shell/standing-sheet.tsx'
import { useCommand } from '../use-command.ts'
import { floorName } from '../words/place-words.ts'
import { CompareStep } from './compare-step.tsx'
import { RecallStep } from './recall-step.tsx'
import type { Stride, Walk } from './walk.ts'

/** One floor of a round: its assumption, what the learner recalls, and the lesson. */
export function Stop({ walk, floor: id, onStride }: { walk: Walk; floor: FloorId; onStride: (step: Stride) => void }) {
  const { world, words, announce } = useHud()
  const floor = world.index.floorById.get(id)!
  const lessons = useLoaded(() => words.lessonsOf(floor.level), `lessons ${floor.level}`)
  const record = useProgress((progress) => progress.floors.get(id))
  const lesson = lessons.kind === 'ready' ? lessons.value.find((each) => each.floor === id) : undefined
  const [draft, write] = useDraft(`recall/${id}`)
  const [fault, setFault] = useSaid()
  const deed = useCommand()
  const answer = (recalled: boolean) => {
    const refused = deed({ kind: 'recall', floor: id, recalled, text: walk.text }, undefined, [`recall/${id}`])
    setFault(refused)
    if (refused !== null) return
    announce(`${floorName(floor)} is lit.`)
    onStride({ kind: 'answer', recalled })
  }
  return (
    <>
      <p className="rounds-where small soft">
        <Mark name={record?.built || record?.recalls.length ? 'due' : 'placed'} />
        {floorName(floor)}. <When floor={floor} record={record} />
      </p>
      <h1 className="rounds-prompt" id="rounds-title" tabIndex={-1}>
        {lesson ? (
          <>
            You took for granted: <InlineText text={lesson.assume} /> <span>Where does that break?</span>
          </>
        ) : (
          floorName(floor)
        )}
      </h1>
      {lessons.kind === 'loading' && <Lines count={4} />}
      {(lessons.kind === 'failed' || (lessons.kind === 'ready' && !lesson)) && (
        <Missing
          title="The lesson of this floor did not arrive"
          what="Nothing is lost by stopping here; the floor waits for tomorrow."
          {...(lessons.kind === 'failed' ? { action: { label: 'Fetch it again', onPress: lessons.again } } : {})}
        />
      )}
      {lesson && walk.step === 'recall' && (
        <RecallStep text={draft} onWrite={write} onCompare={(text) => onStride({ kind: 'compare', text })} />
      )}
      {lesson && walk.step === 'compare' && (
        <CompareStep floor={floor} text={walk.text} lesson={lesson} onAnswer={answer} />
      )}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}

/** "Built 3 June 2026, last lit 14 October 2026" */
function When({ floor, record }: { floor: Floor; record: FloorRecord | undefined }) {
  const placement = useProgress((progress) => progress.placement)
  const today = useTime(dayOf)
  const day = (at: number) => longDay(dayOf(at)).replace(` ${today.slice(0, 4)}`, '')
  const last = record?.recalls.at(-1)
  const begun = record?.built ? `Built ${day(record.built.at)}` : floor.level < placement ? 'Placed' : ''
  if (!last) return begun === 'Placed' ? 'Placed, not lit yet' : begun
  return `${begun}, last lit ${day(last.at)}`
}

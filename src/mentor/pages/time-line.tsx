import { useMemo } from 'react'
import { Aqueduct } from '#ui/aqueduct.tsx'
import { shortDay } from '#ui/in-words.ts'
import { scheduleOf } from '#ui/schedule.ts'
import type { Schedule } from '#ui/schedule.ts'
import { dayOfNoon, useLearner } from '../learner.ts'

/** The learner's schedule as of the link's day. */
export function useSchedule(): Schedule {
  const { world, progress, snapshot } = useLearner()
  const { made } = snapshot
  return useMemo(() => scheduleOf(world, progress, made, dayOfNoon), [world, progress, made])
}

/** The learner's time line up to the link's day; nothing if the link has no plan. */
export function TimeLine({ schedule }: { schedule: Schedule }) {
  const { snapshot, today } = useLearner()
  const { made, phases, begun } = snapshot
  if (phases === null || begun === null) return null
  return (
    <div className="mentor-time">
      <Aqueduct
        schedule={schedule}
        today={made}
        {...(made !== today && { pill: `link of ${shortDay(made)}` })}
        isAlone={false}
      />
    </div>
  )
}

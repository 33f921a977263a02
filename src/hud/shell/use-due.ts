import { useEffect, useMemo, useState } from 'react'
import type { Day } from '#progress/event.ts'
import type { Progress } from '#progress/progress.ts'
import type * as RecallSchedule from '#progress/recall-schedule.ts'
import { nothingDue } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import { dayOf } from '#ui/in-words.ts'
import type { Due } from '../hud-context.ts'

const NOTHING: Due = { floors: nothingDue, since: () => null }

/** The floors that are due for review today. The module that works this out loads late; until then nothing is due. */
export function useDue(world: World, progress: Progress, today: Day): Due {
  const [schedule, setSchedule] = useState<typeof RecallSchedule | null>(null)
  const hasBuilt = progress.floors.size > 0
  useEffect(() => {
    if (!hasBuilt) return
    let isOn = true
    void import('#progress/recall-schedule.ts').then((loaded) => {
      if (isOn) setSchedule(loaded)
    })
    return () => {
      isOn = false
    }
  }, [hasBuilt])
  return useMemo(() => {
    if (!schedule) return NOTHING
    const at = Date.parse(`${today}T12:00`)
    return {
      floors: new Set(schedule.dueFloors(world, progress, at, dayOf)),
      since: (floor) => schedule.dueDayOf(world, progress, floor, dayOf),
    }
  }, [schedule, world, progress, today])
}

import { CalendarPlus } from 'lucide-react'
import { dueDayOf } from '#progress/review.ts'
import { useNow, useProgress } from '#store/hooks.tsx'
import { dayOf, longDay } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { useHud } from '../hud-context.ts'
import { calendarFile } from './calendar.ts'

/** By choice: a file for the learner's own calendar, with the day the next lights go out. Nothing if there is none. */
export function CalendarLink() {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const now = useNow()
  const today = dayOf(now)
  const days = [...progress.floors.keys()].flatMap((floor) => dueDayOf(world, progress, floor, dayOf) ?? [])
  const next = days.filter((day) => day > today).toSorted()[0]
  if (!next) return null
  const save = () =>
    saveFile(`lights-out-${next}.ics`, calendarFile(next, location.origin + location.pathname, now), 'text/calendar')
  return (
    <p className="small soft">
      <button type="button" className="link" onClick={save}>
        <CalendarPlus className="icon" aria-hidden="true" />
        Put {longDay(next)} into my calendar
      </button>
      <br />
      Saves a file with one day in it: the next lights go out. Open it with your calendar; nothing else is sent or
      asked.
    </p>
  )
}

import { CalendarPlus } from 'lucide-react'
import { useNow, useProgress } from '#store/hooks.tsx'
import { dayOf, longDay } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { useSaid } from '#ui/use-said.ts'
import { roundsEntry } from '../calendar/calendar-entries.ts'
import { useHud } from '../hud-context.ts'
import { nextLights } from './next-lights.ts'

/**
 * By choice: a file for the learner's own calendar, with the day the next lights go out. Says so where all are out, and
 * nothing where there are none.
 */
export function CalendarLink() {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const now = useNow()
  const [fault, setFault] = useSaid()
  const { day: next, out } = nextLights(world, progress, now, dayOf)
  if (!next) {
    return out === 0 ? null : (
      <p className="small soft">
        All lights that can go out are out. Once they are lit again, the day of the next stands here.
      </p>
    )
  }
  const save = async () => {
    try {
      const { makeCalendarFile } = await import('../calendar/calendar-file.ts')
      const text = makeCalendarFile([roundsEntry(next)], location.origin + location.pathname, now)
      saveFile(`lights-out-${next}.ics`, text, 'text/calendar')
      setFault(null)
    } catch {
      setFault('The part of the page that makes it could not be loaded. Try again once there is a network.')
    }
  }
  return (
    <div className="small soft">
      <button type="button" className="link" onClick={() => void save()}>
        <CalendarPlus className="icon" aria-hidden="true" />
        Put {longDay(next)} into my calendar
      </button>
      <br />
      Saves a file with one day in it: the next lights go out. Open it with your calendar; nothing else is sent or
      asked.
      <p className="fault" role="alert">
        {fault}
      </p>
    </div>
  )
}

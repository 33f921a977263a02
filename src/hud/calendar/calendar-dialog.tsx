import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useNow, useProgress } from '#store/hooks.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { HandOverLink } from '#ui/hand-over-link.tsx'
import { dayOf, shortDay, yearOf } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { textFile } from '#ui/share-sheet.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { calendarParts, hasPlan } from './calendar-entries.ts'
import type { CalendarParts, TargetEntry } from './calendar-entries.ts'
import { calendarRows, entriesWords } from './calendar-rows.ts'
import './calendar.css'

const TYPE = 'text/calendar'

/** Makes one file for the learner's own calendar, of what they tick; says why where there is nothing to tick yet. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const isPlanned = useProgress(hasPlan)
  return (
    <Dialog title="Into my calendar" onClose={onClose} className="calendar">
      {isPlanned ? <Entries /> : <NothingPlanned />}
    </Dialog>
  )
}

function NothingPlanned() {
  return (
    <>
      <p className="soft">
        There are no days to put into it yet. The phases are planned from the day on which you begin your city, or from
        the dates that you set for them.
      </p>
      <div className="calendar-ways">
        <a className="slab" href="#/">
          Begin your city
        </a>
      </div>
    </>
  )
}

function Entries() {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const now = useNow()
  const today = dayOf(now)
  const [without, setWithout] = useState<ReadonlySet<keyof CalendarParts>>(new Set())
  const [said, say] = useSaid()
  const maker = useLoaded(() => import('./calendar-file.ts'), 'calendar file')
  const parts = calendarParts(world, progress, now, dayOf)
  const rows = calendarRows(parts, today)
  const entries = rows.flatMap((row) => (without.has(row.part) ? [] : row.entries))
  const tick = (part: keyof CalendarParts, isOn: boolean) => {
    say(null)
    setWithout(new Set(isOn ? [...without].filter((each) => each !== part) : [...without, part]))
  }
  return (
    <>
      <p className="soft">
        Whole days in one file, for the calendar you use. Nothing is sent and nothing is subscribed to: when your dates
        have moved, open a new file there, and its days take the place of these.
      </p>
      <ul className="calendar-parts">
        {rows.map(({ part, label, note }) => (
          <li key={part}>
            <label>
              <input
                type="checkbox"
                checked={!without.has(part)}
                onChange={(event) => tick(part, event.currentTarget.checked)}
              />
              <span>
                {label}
                <span className="visually-hidden">, </span> <small>{note}</small>
              </span>
            </label>
            {part === 'targets' && <Targets targets={parts.targets} year={yearOf(today)} />}
          </li>
        ))}
      </ul>
      {parts.rounds === null && (
        <p className="calendar-none small soft">No light is on that could go out, so the rounds have no day yet.</p>
      )}
      <div className="calendar-ways">
        <p className="calendar-count small" role="status">
          {said ?? entriesWords(entries)}
        </p>
        {maker.kind === 'failed' && (
          <>
            <p className="fault" role="alert">
              The part of the page that makes the file could not be loaded.
            </p>
            <button type="button" className="link" onClick={maker.again}>
              Try again
            </button>
          </>
        )}
        {maker.kind === 'ready' && (
          <Ways
            name={maker.value.calendarFileName(today)}
            text={maker.value.makeCalendarFile(entries, location.origin + location.pathname, now)}
            isEmpty={entries.length === 0}
            say={say}
          />
        )}
      </div>
    </>
  )
}

/** When each phase ends. */
function Targets({ targets, year }: { targets: readonly TargetEntry[]; year: number }) {
  const { plan } = useHud()
  return (
    <ol className="calendar-targets small">
      {targets.map(({ id, day, phase, isPlanned }) => {
        const outline = plan.phases.find((each) => each.id === phase)
        return (
          <li key={id} className={isPlanned ? 'is-planned' : ''}>
            <span>
              {outline?.number} {outline?.name}
            </span>
            <span className="figures">
              <span className="calendar-whose soft">{isPlanned ? 'planned' : 'set by you'}</span>{' '}
              <span>{shortDay(day, year)}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function Ways({
  name,
  text,
  isEmpty,
  say,
}: {
  name: string
  text: string
  isEmpty: boolean
  say: (words: string) => void
}) {
  const save = () => {
    saveFile(name, text, TYPE)
    say(`Saved as ${name}. Open it with your calendar.`)
  }
  return (
    <>
      <button type="button" className="slab" disabled={isEmpty} onClick={save}>
        <CalendarPlus className="icon" aria-hidden="true" />
        Save the file
      </button>
      {!isEmpty && (
        <HandOverLink
          label="Send with an app"
          data={{ files: [textFile(name, text, TYPE)] }}
          onHandedOver={() => say('Handed over.')}
        />
      )}
    </>
  )
}

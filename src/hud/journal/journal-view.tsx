import { useLoaded } from '#ui/use-loaded.ts'
import { useHud } from '../hud-context.ts'
import { CalendarLink } from '../rounds/calendar-link.tsx'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { CalibrationPage } from './calibration-page.tsx'
import { Ceremonies, Deeds } from './deeds.tsx'
import { FromMentors } from './from-mentors.tsx'
import { NightsDone } from './nights-done.tsx'
import { Reflections } from './reflections.tsx'
import { RemovedThings } from './removed.tsx'
import { Reviewed } from './reviewed.tsx'
import { Writings } from './writings.tsx'
import './journal.css'

/** The journal: predictions and what came of them, reflections, and what was done. */
export function JournalView({ onClose }: ViewProps<'journal'>) {
  const { words } = useHud()
  const curriculum = useLoaded(words.curriculum, 'curriculum')
  return (
    <Sheet
      form="long"
      titleId="journal-title"
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className="journal"
    >
      <h1 className="h1" id="journal-title" tabIndex={-1}>
        Journal
      </h1>
      <p className="soft">What you thought would happen, and what did.</p>
      <FromMentors />
      <div className="journal-spread">
        <div>
          <CalibrationPage />
          <CalendarLink />
        </div>
        <Reflections curriculum={curriculum} />
      </div>
      <div className="journal-spread">
        <div>
          <Writings />
          <RemovedThings curriculum={curriculum} />
        </div>
        <div>
          <Ceremonies />
          <Deeds />
          <Reviewed />
          <NightsDone />
        </div>
      </div>
    </Sheet>
  )
}

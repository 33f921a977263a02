import { CalendarDays } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { PhaseOutline } from '#city/curriculum.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import type { Place } from '#share/address.ts'
import { Aqueduct } from '#ui/aqueduct.tsx'
import { dayOf, numbered } from '#ui/in-words.ts'
import { paceOf, scheduleOf } from '#ui/schedule.ts'
import { mediaMatches } from '#ui/media.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { CalendarButton } from '../calendar/calendar-button.tsx'
import { useHud } from '../hud-context.ts'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { AboutCurriculum } from './about-curriculum.tsx'
import { PaceChoice } from './pace-choice.tsx'
import { PhaseList } from './phase-list.tsx'
import { PhaseMargin } from './phase-margin.tsx'
import { PhasePage } from './phase-page.tsx'
import { currentPhase } from './phase-words.ts'
import './curriculum.css'

/** The curriculum, the work outside of the browser: when to do what, and the evidence for it. */
export function CurriculumView({ place, onClose }: ViewProps) {
  const { world, plan, words } = useHud()
  const progress = useProgress((all) => all)
  const today = useTime(dayOf)
  const curriculum = useLoaded(words.curriculum, 'curriculum')
  const [isChoosingPace, setIsChoosingPace] = useState(false)
  const schedule = scheduleOf(world, progress, today, dayOf)
  const requested = requestedPhase(place, plan.phases)
  const phase = requested ?? currentPhase(plan, schedule.spans)
  const heading = useArrivalAt(requested)
  const pace = paceOf(plan, progress.pace)
  if (!phase) return null
  const whole = curriculum.kind === 'ready' ? curriculum.value : null
  return (
    <Sheet
      form="long"
      titleId="curriculum-title"
      back={place.kind === 'curriculum' ? { label: 'City', place: { kind: 'city' } } : backTo(place, phase)}
      onClose={onClose}
      className="curriculum"
    >
      <header className="curriculum-head">
        <div>
          <h1 className="h1" id="curriculum-title" tabIndex={-1}>
            The real work
            {requested && <span className="visually-hidden">, phase {requested.number}</span>}
          </h1>
          <p className="soft">
            {numbered(plan.phases.length, 'phase')}
            {pace && `, ${hoursOf(pace.hoursAWeek)} hours a week`}. The dates are yours to move.
          </p>
        </div>
        <div className="curriculum-ways">
          {/* A new one for each place, so that none stays open when another place is opened. */}
          <CalendarButton key={makeAddress(place)} />
          <button
            type="button"
            className="slab quiet"
            aria-expanded={isChoosingPace}
            onClick={() => setIsChoosingPace(!isChoosingPace)}
          >
            <CalendarDays className="icon" aria-hidden="true" />
            Change my pace
          </button>
        </div>
      </header>
      {isChoosingPace && <PaceChoice />}
      <Aqueduct schedule={schedule} today={today} isAlone={false} />
      <PhaseList spans={schedule.spans} today={today} chosen={phase.id} />
      <div className="curriculum-two">
        <PhasePage
          key={phase.id}
          outline={phase}
          curriculum={curriculum}
          span={schedule.spans.find((span) => span.id === phase.id) ?? null}
          requested={place.kind === 'checkpoint' ? place.id : null}
          headingRef={heading}
        />
        <PhaseMargin key={`${phase.id} margin`} outline={phase} curriculum={whole} />
      </div>
      {whole && <AboutCurriculum curriculum={whole} />}
    </Sheet>
  )
}

function requestedPhase(place: Place, phases: readonly PhaseOutline[]): PhaseOutline | undefined {
  if (place.kind === 'phase') return phases.find((phase) => phase.id === place.id)
  if (place.kind !== 'checkpoint') return undefined
  return phases.find((phase) => phase.checkpoints.some((checkpoint) => checkpoint.id === place.id))
}

const backTo = (place: Place, phase: PhaseOutline) =>
  place.kind === 'checkpoint'
    ? { label: `Phase ${phase.number}`, place: { kind: 'phase', id: phase.id } as const }
    : { label: 'Curriculum', place: { kind: 'curriculum' } as const }

const hoursOf = ({ from, to }: { readonly from: number; readonly to: number }) =>
  from === to ? String(from) : `${from} to ${to}`

/** On a narrow page the chosen phase is far below the list, so it is scrolled into view. */
function useArrivalAt(phase: PhaseOutline | undefined) {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = phase?.id
  useEffect(() => {
    if (id && mediaMatches('(max-width: 1023px)')) heading.current?.scrollIntoView({ block: 'start' })
  }, [id])
  return heading
}

import { ArrowDown } from 'lucide-react'
import { nameOf, useLearner } from '../learner.ts'
import { Answers } from './answers.tsx'
import { Calibration } from './calibration.tsx'
import { Nights } from './nights.tsx'
import { Predictions } from './predictions.tsx'
import { Reviews } from './reviews.tsx'
import { Insights, Reflections } from './reflections.tsx'
import './journal.css'

/** What a learner wrote, as far as it is in the link: answers, predictions and their outcomes, reflections, insights. */
export function JournalPage() {
  const { snapshot } = useLearner()
  return (
    <>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        What <bdi>{nameOf(snapshot).replace(/^This/, 'this')}</bdi> wrote
      </h1>
      <p className="serif soft wrote-lead">
        What they thought would happen, and what did. Only what was ticked for this link is here.
      </p>
      <p className="wrote-ways">
        <WayTo id="wrote-predictions">Predictions</WayTo>
        <WayTo id="wrote-reviews">Reviews of code</WayTo>
        <WayTo id="wrote-nights">Nights on call</WayTo>
      </p>
      {snapshot.answers.length > 0 && <Answers />}
      <div className="wrote-spread">
        <Calibration />
        <div>
          <Reflections />
          <Insights />
        </div>
      </div>
      <Predictions />
      <Reviews />
      <Nights />
    </>
  )
}

/** Leads to a heading further down. It is a button, because the address of the page says which page it is. */
function WayTo({ id, children }: { id: string; children: string }) {
  return (
    <button type="button" className="link" onClick={() => document.getElementById(id)?.focus()}>
      <ArrowDown className="icon" aria-hidden="true" />
      {children}
    </button>
  )
}

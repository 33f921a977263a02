import type { Incident, IncidentCause } from '#city/incident.ts'
import { plainTextOf } from '#city/text.ts'
import type { Check } from '#simulation/judgement.ts'

/** An incident as other programs read it: texts are plain, everything else is as the simulation takes it. */
export function incidentToJson({ answer, alert, promised, parts, ...incident }: Incident) {
  const { id, title, building, level, clock, lastsS, seed, night, system, faults, actions, messages } = incident
  return {
    id,
    title,
    building,
    level,
    clock,
    lasts: lastsS,
    seed,
    promise: promised,
    alert,
    night: plainTextOf(night),
    parts,
    system,
    faults,
    actions: actions.map(({ price, ...action }) => ({ ...action, price: plainTextOf(price) })),
    messages,
    changes: incident.changes.map(({ what, ...change }) => ({ ...change, what: plainTextOf(what) })),
    causes: incident.causes.map(causeToJson),
    answer: plainTextOf(answer.what),
    tempting: { action: answer.tempting.action, why: plainTextOf(answer.tempting.why) },
    question: plainTextOf(answer.question),
    moments: answer.moments,
    best: answer.best,
  }
}

type PlainCause = {
  readonly id: string
  readonly text: string
  readonly isRight: boolean
  readonly told: string
  readonly checks: readonly Check[]
}

const causeToJson = ({ text, told, ...cause }: IncidentCause): PlainCause => ({
  ...cause,
  text: plainTextOf(text),
  told: plainTextOf(told),
})

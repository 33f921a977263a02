import { Binoculars, CloudLightning, CloudSun } from 'lucide-react'
import { useId } from 'react'
import type { Verdict } from '#progress/event.ts'
import './verdicts.css'

export const VERDICT_WORDS: Record<Verdict, string> = {
  sawItComing: 'Saw it coming',
  partly: 'Partly',
  blindsided: 'Blindsided',
}

const ICONS = { sawItComing: Binoculars, partly: CloudSun, blindsided: CloudLightning }
const ORDER: readonly Verdict[] = ['sawItComing', 'partly', 'blindsided']

/** What a learner says of the prediction, now that the lesson is known. */
export function Verdicts({ value, onChange }: { value: Verdict | null; onChange: (value: Verdict) => void }) {
  const name = useId()
  return (
    <fieldset className="verdicts">
      <legend className="h3">Did you see it coming?</legend>
      <div className="verdicts-row">
        {ORDER.map((verdict) => {
          const Icon = ICONS[verdict]
          return (
            <label key={verdict} className={value === verdict ? 'is-chosen' : ''}>
              <input
                type="radio"
                className="visually-hidden"
                name={name}
                value={verdict}
                checked={value === verdict}
                onChange={() => onChange(verdict)}
              />
              <Icon className="icon" aria-hidden="true" />
              <span>{VERDICT_WORDS[verdict]}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

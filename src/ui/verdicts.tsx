import { Binoculars, CloudLightning, CloudSun } from 'lucide-react'
import type { Verdict } from '#progress/event.ts'
import { OneOf } from './one-of.tsx'
import './verdicts.css'

export const VERDICT_WORDS: Record<Verdict, string> = {
  sawItComing: 'Saw it coming',
  partly: 'Partly',
  blindsided: 'Blindsided',
}

export const VERDICT_ICONS = { sawItComing: Binoculars, partly: CloudSun, blindsided: CloudLightning }
const ORDER: readonly Verdict[] = ['sawItComing', 'partly', 'blindsided']
const OPTIONS = ORDER.map((verdict) => ({ value: verdict, face: <Face verdict={verdict} /> }))

/** The choice of a verdict on the prediction, after the lesson. */
export function Verdicts({ value, onChange }: { value: Verdict | null; onChange: (value: Verdict) => void }) {
  return (
    <OneOf
      className="verdicts"
      legend={<span className="h3">Did you see it coming?</span>}
      options={OPTIONS}
      value={value}
      onChange={onChange}
    />
  )
}

function Face({ verdict }: { verdict: Verdict }) {
  const Icon = VERDICT_ICONS[verdict]
  return (
    <>
      <Icon className="icon" aria-hidden="true" />
      <span>{VERDICT_WORDS[verdict]}</span>
    </>
  )
}

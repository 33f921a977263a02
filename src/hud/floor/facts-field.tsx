import { useId } from 'react'
import type { Lesson } from '#city/city.ts'
import type { Positions } from '#progress/event.ts'
import { useDraft } from '#store/hooks.tsx'
import { Option, OptionList } from './option-list.tsx'
import { makePick, parsePositions } from './pick.ts'

/** Ticked facts, kept as a draft. `held` is null until something is ticked; empty if none of them was held. */
export type Held = {
  readonly held: Positions | null
  readonly key: string
  readonly write: (held: Positions | null) => void
}

const NONE = 'none'

export function useHeld({ floor, facts }: Lesson): Held {
  const key = `held:${floor}`
  const [draft, write] = useDraft(key)
  const held = draft === NONE ? [] : parsePositions(draft, facts.length)
  return {
    held: draft === '' ? null : held,
    key,
    write: (next) => write(next === null ? '' : next.length === 0 ? NONE : makePick(next)),
  }
}

/** Which of the facts the learner's own words held; with an option for none, so that none is an answer too. */
export function FactsField({
  facts,
  isPick,
  held: { held, write },
}: {
  facts: Lesson['facts']
  /** Whether the learner picked something, instead of writing. */
  isPick: boolean
  held: Held
}) {
  const name = useId()
  return (
    <OptionList
      legend={isPick ? 'Which of these did you have in mind?' : 'Which of these did your words hold?'}
      isLegendShown
      type="checkbox"
      items={facts}
      chosen={held ?? []}
      onChange={(next) => write(next.length === 0 ? null : next)}
    >
      <Option type="checkbox" name={name} isOn={held?.length === 0} onChange={(isOn) => write(isOn ? [] : null)}>
        <span className="item-text">None of these</span>
      </Option>
    </OptionList>
  )
}

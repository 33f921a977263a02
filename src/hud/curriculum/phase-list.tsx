import type { PhaseId } from '#city/ids.ts'
import type { Day } from '#progress/event.ts'
import { makeAddress } from '#share/address.ts'
import type { PhaseSpan } from '#ui/schedule.ts'
import { useHud } from '../hud-context.ts'
import { spanNote } from './phase-words.ts'

/** The phases in order, each a link, with the same information as the time line. */
export function PhaseList({ spans, today, chosen }: { spans: readonly PhaseSpan[]; today: Day; chosen: PhaseId }) {
  const { plan } = useHud()
  return (
    <nav aria-label="Phases">
      <ol className="phases">
        {plan.phases.map((phase) => {
          const span = spans.find((each) => each.id === phase.id)
          return (
            <li key={phase.id} data-state={span?.state ?? 'waived'}>
              <a
                href={makeAddress({ kind: 'phase', id: phase.id })}
                aria-current={phase.id === chosen ? 'page' : undefined}
              >
                <span className="phases-name">
                  <span className="phases-number">{phase.number}</span> {phase.name}
                </span>
                <span className="tiny soft">{spanNote(span, today)}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

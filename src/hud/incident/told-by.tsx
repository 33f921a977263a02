import { Check, Minus } from 'lucide-react'
import type { Incident } from '#city/incident.ts'
import type { IncidentNaming } from '#progress/incident.ts'
import { InlineText } from '#ui/text.tsx'

/** For each cause what speaks for it or against it. */
export function ToldBy({ incident: { causes }, named }: { incident: Incident; named: IncidentNaming | null }) {
  const right = causes.filter(({ isRight }) => isRight)
  const others = causes.filter(({ isRight }) => !isRight)
  return (
    <section className="incident-part incident-causes">
      <h2 className="incident-label">How it could be told</h2>
      <dl>
        {[...right, ...others].map(({ id, text, told, isRight }) => (
          <div key={id} className={isRight ? 'is-right' : ''}>
            <dt>
              {isRight ? <Check className="icon" aria-hidden="true" /> : <Minus className="icon" aria-hidden="true" />}
              <span>
                <InlineText text={text} />
                <span className="visually-hidden">{isRight ? ' This is what it was.' : ' This it was not.'}</span>
                {named?.cause === id && <span className="incident-yours"> You said this.</span>}
              </span>
            </dt>
            <dd>
              <InlineText text={told} />
            </dd>
          </div>
        ))}
        {(right.length === 0 || (named && named.cause === null)) && (
          <div className={right.length === 0 ? 'is-right' : ''}>
            <dt>
              {right.length === 0 ? (
                <Check className="icon" aria-hidden="true" />
              ) : (
                <Minus className="icon" aria-hidden="true" />
              )}
              <span>
                None of these.
                <span className="visually-hidden">
                  {right.length === 0 ? ' This is what it was.' : ' This it was not.'}
                </span>
                {named && named.cause === null && <span className="incident-yours"> You said this.</span>}
              </span>
            </dt>
          </div>
        )}
      </dl>
    </section>
  )
}

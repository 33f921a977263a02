import { numbered } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import { lampState } from './walk.ts'
import type { LampState, Walk } from './walk.ts'

const WORDS: Record<LampState, string> = { lit: ', lit', here: ', here', dark: '' }
const GLASS: Record<LampState, string> = { lit: '#ffd88c', here: '#7d6aa8', dark: '#2b2350' }

/** The round as a row of street lamps. */
export function Lamps({ walk }: { walk: Walk }) {
  const { world } = useHud()
  if (walk.floors.length === 0) return null
  return (
    <ol className="lamps" aria-label={`Round of ${numbered(walk.floors.length, 'floor')}`}>
      {walk.floors.map((id, position) => {
        const state = lampState(walk, position)
        return (
          <li key={id} data-lamp={state} aria-current={state === 'here' ? 'step' : undefined}>
            <svg viewBox="0 0 34 60" aria-hidden="true">
              {state === 'lit' && <circle className="lamp-glow" cx="17" cy="18" r="17" />}
              {state === 'here' && <circle className="lamp-ring" cx="17" cy="18" r="16.5" />}
              <path d="M17 58V26M11 58h12" stroke="#f6efff" strokeWidth="3" fill="none" />
              <path
                className="lamp-glass"
                d="M10 24l2.5-13h9L24 24z"
                fill={GLASS[state]}
                stroke="#f6efff"
                strokeWidth="2"
              />
              <path d="M11 10h12l-6-6z" fill="#f6efff" />
            </svg>
            {/* A single text node, because page translators replace whole text nodes. */}
            <span>{`${world.index.floorById.get(id)?.placeName ?? ''}${WORDS[state]}`}</span>
          </li>
        )
      })}
    </ol>
  )
}

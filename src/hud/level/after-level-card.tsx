import { ArrowRight, ChevronsDownUp, Telescope } from 'lucide-react'
import { useEffect, useEffectEvent, useId } from 'react'
import type { ReactNode } from 'react'
import type { LevelNumber } from '#city/city.ts'
import type { GateView } from '#progress/gate.ts'
import { runningIncident } from '#progress/incident.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { identityOf, raiseWords } from '../words/level-words.ts'
import { afterLevel } from './after-level.ts'
import { useFold } from './use-fold.ts'
import './after-level.css'

/** After the last floor of a level: what comes next, the shortest first. It lies over the city and can be folded. */
export function AfterLevelCard({ gate }: { gate: GateView }) {
  const { world, lookAt } = useHud()
  const title = useProgress((progress) => afterLevel(world, progress, gate).title)
  const { fold } = useFold()
  const look = (level: LevelNumber) => {
    lookAt({ kind: 'level', level })
    // The card is about to be removed; the balloon on the stairs stays.
    document.getElementById('look-ahead')?.focus()
  }
  return (
    <section className="after-level sheet roofed" aria-labelledby="after-level">
      <div className="after-level-inside">
        <h2 className="h2" id="after-level" tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="round-button after-level-fold" aria-label="Fold this card" onClick={fold}>
          <ChevronsDownUp className="icon" aria-hidden="true" />
        </button>
        <Ways gate={gate} onLook={look} hasRaise />
      </div>
    </section>
  )
}

/** The same on the page of a finished building, where the button to raise stands at the foot. */
export function AfterLevelPart({ gate }: { gate: GateView }) {
  const { world } = useHud()
  const title = useProgress((progress) => afterLevel(world, progress, gate).title)
  const id = useId()
  return (
    <section className="after-level-part" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      <Ways gate={gate} onLook={null} hasRaise={false} />
    </section>
  )
}

function Ways({
  gate,
  onLook,
  hasRaise,
}: {
  gate: GateView
  onLook: ((level: LevelNumber) => void) | null
  hasRaise: boolean
}) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const { tonight, stories, work, ahead } = afterLevel(world, progress, gate)
  const night = runningIncident(world, progress)?.place
  const [said, say] = useSaid()
  const tell = useEffectEvent(() => say('What comes next is listed, the shortest first.'))
  useEffect(() => tell(), [])
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="after-ways">
        <Way size="Ten minutes, tonight" title={tonight.deed}>
          <p className="small">{tonight.gives}</p>
          <details className="after-message">
            <summary className="small">The message</summary>
            <p className="hand mine small">{tonight.message}</p>
          </details>
          <div className="after-do">
            <CopyButton className="slab quiet" label="Copy the message" text={tonight.message} />
            {tonight.leadsTo && (
              <a className="link" href={makeAddress({ kind: 'checkpoint', id: tonight.leadsTo.id })}>
                Show it
                <span className="visually-hidden">: {tonight.leadsTo.title}</span>
              </a>
            )}
          </div>
        </Way>
        {stories && (
          <Way size="A few minutes a floor" title={stories.isOpen ? 'The next stories, on credit' : 'The next stories'}>
            <p className="small">{stories.words}</p>
            {stories.isOpen && hasRaise && (
              <div className="after-do">
                <a className="slab" href="#/raise">
                  {raiseWords(world, gate)} on credit
                </a>
              </div>
            )}
          </Way>
        )}
        <Way size={work.size} title="The real work">
          <p className="small">{work.words}</p>
          <div className="after-do">
            <a className="link" href={work.phase ? makeAddress({ kind: 'phase', id: work.phase }) : '#/curriculum'}>
              <ArrowRight className="icon" aria-hidden="true" />
              Open phase {work.phase ? world.plan.phaseById.get(work.phase)?.number : ''}
            </a>
          </div>
        </Way>
        {ahead !== null && onLook && (
          <Way size="One level up, just to look" title={null}>
            <div className="after-do">
              <button type="button" className="link" onClick={() => onLook(ahead)}>
                <Telescope className="icon" aria-hidden="true" />
                See the city of the {identityOf(world, ahead)}
              </button>
            </div>
          </Way>
        )}
        {gate.to === 'complete' && (
          <Way size="A few minutes" title="What is left of the city">
            <p className="small">No floor is left to build. Windows that dim are lit again in the rounds.</p>
          </Way>
        )}
        {night && (
          <Way size="Where you left it" title="A night is open">
            <div className="after-do">
              <a className="link" href={makeAddress({ kind: 'incident', id: night.id })}>
                Go on with “{night.title}”
              </a>
            </div>
          </Way>
        )}
      </ol>
    </>
  )
}

function Way({ size, title, children }: { size: string; title: string | null; children: ReactNode }) {
  return (
    <li>
      <p className="tiny soft after-size">{size}</p>
      {title && <h3 className="h3">{title}</h3>}
      {children}
    </li>
  )
}

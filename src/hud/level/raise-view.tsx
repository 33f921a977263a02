import { useState } from 'react'
import type { LevelNumber } from '#city/city.ts'
import { gateOf } from '#progress/gate.ts'
import { useProgress } from '#store/hooks.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { Sheet } from '../shell/sheet.tsx'
import { useCommand } from '../use-command.ts'
import type { ViewProps } from '../view-props.ts'
import { creditWords } from './credit-words.ts'
import { identityOf, raiseWords } from '../words/level-words.ts'
import { Ceremony } from './ceremony.tsx'
import { MissingForGate } from './missing-for-gate.tsx'
import './level.css'

/** Raising the city to the next level: what is still missing, the button, and the ceremony, which can be repeated. */
export function RaiseView({ onClose }: ViewProps<'raise'>) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const deed = useCommand()
  const [shown, setShown] = useState<LevelNumber | 'complete' | null>(null)
  const [fault, setFault] = useSaid()
  const gate = gateOf(world, progress)
  if (shown !== null) return <Ceremony to={shown} onClose={onClose} />
  const raise = () => {
    if (!gate) return
    const refused = deed({ kind: gate.to === 'complete' ? 'complete' : 'raise' })
    setFault(refused)
    if (refused === null) setShown(gate.to)
  }
  return (
    <Sheet
      form="panel"
      titleId="raise-title"
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className="raise"
    >
      {gate ? (
        <>
          <h1 className="h1" id="raise-title" tabIndex={-1}>
            {raiseWords(world, gate)}
            {gate.isOnCredit && ' on credit'}
          </h1>
          {gate.isOpen || gate.isOnCredit ? (
            <>
              <p className="level-say serif">
                {gate.isOpen
                  ? 'Every floor stands and every required checkpoint is shown. Nothing else is asked. Raising is yours to do, today or another day, and only you can take it back.'
                  : creditWords(world, gate)}
              </p>
              <button type="button" className="slab" onClick={raise}>
                {raiseWords(world, gate)}
                {gate.isOnCredit && ' on credit'}
              </button>
              {fault && (
                <p className="fault" role="alert">
                  {fault}
                </p>
              )}
            </>
          ) : null}
          {!gate.isOpen && <MissingForGate gate={gate} />}
        </>
      ) : (
        <>
          <h1 className="h1" id="raise-title" tabIndex={-1}>
            The city is complete
          </h1>
          <p className="level-say serif">
            There is no level above this one. The windows still want lighting now and then.
          </p>
        </>
      )}
      <SeenBefore onShow={setShown} />
    </Sheet>
  )
}

/** The ceremonies of the levels reached so far, to be seen again. */
function SeenBefore({ onShow }: { onShow: (to: LevelNumber | 'complete') => void }) {
  const { world } = useHud()
  const raised = useProgress((progress) => progress.raised)
  const level = useProgress((progress) => progress.level)
  const isComplete = useProgress((progress) => progress.complete)
  const earned = [...raised.keys()].filter((to) => to <= level).toSorted((a, b) => a - b)
  if (earned.length === 0 && !isComplete) return null
  return (
    <section className="level-before" aria-labelledby="before-title">
      <h2 className="h3" id="before-title">
        See again
      </h2>
      {earned.map((to) => (
        <button key={to} type="button" className="link" onClick={() => onShow(to)}>
          {identityOf(world, to)}
        </button>
      ))}
      {isComplete && (
        <button type="button" className="link" onClick={() => onShow('complete')}>
          The city complete
        </button>
      )}
    </section>
  )
}

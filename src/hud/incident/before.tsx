import { useRef } from 'react'
import type { Incident } from '#city/incident.ts'
import { runningIncident } from '#progress/incident.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { useSaid } from '#ui/use-said.ts'
import { InlineText } from '#ui/text.tsx'
import { useHud } from '../hud-context.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { ChangedLately } from './changed-lately.tsx'
import { promiseWords } from './graph-words.ts'
import { NightWords } from './night-words.tsx'
import { OnCall } from './on-call.tsx'
import { SystemDrawing } from './seen/system-drawing.tsx'
import { useBegin } from './use-begin.ts'

/** The stage `before`: what is known before the night, and its beginning. */
export function Before({ incident }: { incident: Incident }) {
  const { world } = useHud()
  const open = useProgress((progress) => runningIncident(world, progress)?.place ?? null)
  return (
    <>
      <OnCall />
      <p className="incident-night serif">
        <InlineText text={incident.night} />
      </p>
      <p className="incident-promise">
        <b>What is promised.</b> {promiseWords(incident.promised)}
      </p>
      <RemarksAbout subject={{ kind: 'incident', id: incident.id }} title="h2" />
      <section className="incident-part">
        <h2 className="incident-label">The system</h2>
        <SystemDrawing incident={incident} seconds={NOTHING_SEEN} />
      </section>
      <ChangedLately incident={incident} isTold={false} />
      <NightWords />
      <section className="incident-band blueprint">
        {open && open.id !== incident.id ? (
          <>
            <p className="h3">One night at a time.</p>
            <p className="incident-soft">
              <a href={makeAddress({ kind: 'incident', id: open.id })}>{open.title}</a> is still open. End it, and this
              one can begin.
            </p>
          </>
        ) : (
          <p className="incident-soft">
            It lasts {Math.round(incident.lastsS / 60)} minutes of its own time, which runs as fast as you like, and
            stands still whenever you do. Looking is free. Before you act you say what will happen. Nobody is harmed.
          </p>
        )}
      </section>
    </>
  )
}

const NOTHING_SEEN: readonly [] = []

/** The beginning of a night, which stays in view. Nothing while another night is open. */
export function Begin({ incident }: { incident: Incident }) {
  const { world } = useHud()
  const isFree = useProgress((progress) => {
    const open = runningIncident(world, progress)?.place
    return !open || open.id === incident.id
  })

  const [plea, setPlea] = useSaid()
  const begin = useBegin(incident, setPlea)
  const isBegun = useRef(false)
  if (!isFree) return null
  return (
    <>
      <button
        type="button"
        className="slab"
        onClick={() => {
          if (isBegun.current) return
          isBegun.current = begin()
        }}
      >
        Begin the night
      </button>
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </>
  )
}

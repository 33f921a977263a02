import { useRef } from 'react'
import type { Incident } from '#city/incident.ts'
import { runningIncident } from '#progress/incident.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { useBegin } from './use-begin.ts'

/** The same night with other people in it. */
export function PlayAgain({ incident }: { incident: Incident }) {
  const { world } = useHud()
  const open = useProgress((progress) => runningIncident(world, progress)?.place ?? null)
  const [plea, setPlea] = useSaid()
  const begin = useBegin(incident, setPlea)
  const isBegun = useRef(false)
  return (
    <section className="incident-part">
      <h2 className="incident-label">Play it again</h2>
      {open ? (
        <p className="small soft">
          One night at a time: <a href={makeAddress({ kind: 'incident', id: open.id })}>{open.title}</a> is still open.
        </p>
      ) : (
        <>
          <p className="small soft">Other people come, at other moments. The first night stays the one that counts.</p>
          <button
            type="button"
            className="slab quiet"
            onClick={() => {
              if (!isBegun.current) isBegun.current = begin()
            }}
          >
            Play it again
          </button>
        </>
      )}
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </section>
  )
}

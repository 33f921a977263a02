import type { Incident } from '#city/incident.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { OnCall } from './on-call.tsx'
import { identityOf } from '../words/level-words.ts'

/** The stage `ahead`: when the night can be taken on. */
export function Ahead({ incident }: { incident: Incident }) {
  const { world } = useHud()
  const reached = useProgress(({ level }) => level)
  const building = world.index.buildingById.get(incident.building)
  const then = 'Then you can be on call here, with nobody harmed.'
  return (
    <>
      <OnCall />
      <RemarksAbout subject={{ kind: 'incident', id: incident.id }} title="h2" />
      <section className="incident-band blueprint">
        <p className="h3">All is quiet here.</p>
        <p className="incident-soft">
          {incident.level > reached ? (
            `This night opens when the city is raised to ${identityOf(world, incident.level)}, and the ground floor of ${building?.name} stands. ${then}`
          ) : (
            <>
              This night opens when the ground floor of{' '}
              <a href={makeAddress({ kind: 'building', id: incident.building })}>{building?.name}</a> stands. {then}
            </>
          )}
        </p>
      </section>
    </>
  )
}

import { incidentView } from '#progress/incident.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'

/** What it is to be on call, for whoever has no night behind them yet. */
export function OnCall() {
  const { world } = useHud()
  const isNew = useProgress((progress) =>
    [...world.incidents.values()].every((place) => incidentView(world, progress, place).first === null),
  )
  if (!isNew) return null
  return (
    <p className="small soft on-call">
      Whoever is on call is called when a system breaks, ends the harm, and finds the cause. Here the system is
      simulated.
    </p>
  )
}

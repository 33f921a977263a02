import type { Incident } from '#city/incident.ts'
import { inNight } from '#progress/decision/incident.ts'
import { incidentView } from '#progress/incident.ts'
import { useGame, useStores } from '#store/hooks.tsx'
import { nightKey } from '#store/night-place.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'

/**
 * How to begin a night: the first with the seed of the incident, later ones with another. What it returns tells whether
 * it has begun; if not, `onRefused` gets the reason.
 */
export function useBegin(incident: Incident, onRefused: (why: string) => void): () => boolean {
  const { world, announce, offerUndo } = useHud()
  const { drafts } = useStores()
  const game = useGame()
  return () => {
    const { standing, first, again } = incidentView(world, game.store.getState().progress, incident)
    const used = [incident.seed, ...[first, ...again].flatMap((play) => (play ? [play.seed] : []))]
    const seed = standing === 'open' ? incident.seed : anotherSeed(used)
    const begun = game.act(inNight({ kind: 'beginIncident', incident: incident.id, seed }))
    if (!begun.ok) {
      onRefused(refusalWords(begun.fault, world))
      return false
    }
    announce('The night has begun. Time stands still until you let it run.')
    const deed = begun.value.find((event) => event.kind === 'incidentBegun')
    if (deed) {
      offerUndo(`“${incident.title}” has begun.`, () => {
        game.undo(deed)
        drafts.write(nightKey(deed.id), null)
        announce('The night is taken back, as if it had not begun.')
      })
    }
    return true
  }
}

/** A number that was not used yet. */
function anotherSeed(used: readonly number[]): number {
  const [seed] = crypto.getRandomValues(new Uint32Array(1))
  return used.includes(seed!) ? anotherSeed(used) : seed!
}

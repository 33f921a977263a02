import { err } from '#lib/result.ts'
import { BOUNDS, LIMITS } from '../event.ts'
import { incidentView, runningIncident } from '../incident.ts'
import type { IncidentPlay } from '../incident.ts'
import type { Command, IncidentCommand } from '../command.ts'
import type { Progress } from '../progress.ts'
import type { World } from '../world.ts'
import { done, locked, tooLong } from './decision.ts'
import type { Decision } from './decision.ts'

/**
 * The command for what a learner does in a night on call. Its rules come with this module, which the first load doesn't
 * need.
 */
export const inNight = (command: IncidentCommand): Command => ({
  kind: 'ruled',
  by: (world, progress) => decideIncident(world, progress, command),
})

function decideIncident(world: World, progress: Progress, command: IncidentCommand): Decision {
  const { incident } = command
  const place = world.incidents.get(incident)
  if (!place) return err({ kind: 'unknownIncident', incident })
  const { standing, running } = incidentView(world, progress, place)
  if (command.kind !== 'beginIncident') return running ? whileOpen(running, command) : err({ kind: 'noNightOpen' })
  const open = runningIncident(world, progress)
  if (open) return err({ kind: 'nightIsOpen', incident: open.place.id })
  if (standing === 'locked') return locked(progress, place)
  return done({ kind: 'incidentBegun', incident, seed: whole(command.seed, BOUNDS.seed) })
}

function whileOpen(
  { id: play, acts, named }: IncidentPlay,
  command: Exclude<IncidentCommand, { readonly kind: 'beginIncident' }>,
): Decision {
  const atS = whole(command.atS, BOUNDS.second)
  switch (command.kind) {
    case 'actInIncident':
      if (acts.length >= BOUNDS.acts) return err({ kind: 'tooManyActs', limit: BOUNDS.acts })
      return done({ ...command, kind: 'incidentActed', play, atS })
    case 'nameCause': {
      const text = command.text.trim()
      if (named) return err({ kind: 'alreadyNamed' })
      if (text === '') return err({ kind: 'sayWhy' })
      return tooLong(LIMITS.text, text) ?? done({ ...command, kind: 'incidentNamed', play, atS, text })
    }
    case 'endIncident': {
      if (!named) return err({ kind: 'nameCauseFirst' })
      const { toSee, toMitigate, toMend, failed, left, late, wrong, came, looks } = command
      const seconds = (value: number | null) => value && whole(value, BOUNDS.second)
      const requests = (value: number) => whole(value, BOUNDS.requests)
      return done({
        kind: 'incidentEnded',
        incident: command.incident,
        play,
        atS,
        toSee: seconds(toSee),
        toMitigate: seconds(toMitigate),
        toMend: seconds(toMend),
        failed: requests(failed),
        left: requests(left),
        late: requests(late),
        wrong: requests(wrong),
        came: acts.map((_, at) => came[at] ?? null),
        looks: looks.slice(0, BOUNDS.looks).map((look) => ({ atS: whole(look.atS, BOUNDS.second), part: look.part })),
      })
    }
  }
}

/** The nearest whole number that can be kept. */
const whole = (value: number, most: number) => Math.min(Math.max(0, Math.round(value)), most)

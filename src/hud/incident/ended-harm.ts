import type { Incident } from '#city/incident.ts'
import type { KnownAct } from './deeds.ts'

/**
 * The acts that ended the harm: of those that did something and had taken effect by then, what mends or is done in the
 * best run; without such, the last of them.
 */
export function endedHarm(
  { answer: { best } }: Pick<Incident, 'answer'>,
  acts: readonly KnownAct[],
  harmEndS: number,
): readonly KnownAct[] {
  const before = acts
    .filter(({ action, effectAtS }) => effectAtS <= harmEndS && action.effects.some(({ kind }) => kind !== 'nothing'))
    .toSorted((one, other) => one.effectAtS - other.effectAtS)
  const known = before.filter(({ action }) => action.mends || best.some((act) => act.action === action.id))
  return known.length > 0 ? known : before.slice(-1)
}

import { assertNever } from '#lib/assert-never.ts'
import type { Deed } from '#progress/event.ts'
import { presentBuilding, presentId } from '#progress/world.ts'
import type { World } from '#progress/world.ts'
import { presentSubject } from '#progress/subject.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { longDay, monthName } from '#ui/in-words.ts'
import { VERDICT_WORDS } from '#ui/verdicts.tsx'
import { OUTCOME_WORDS } from '#ui/outcome-words.ts'
import { identityOf } from './level-words.ts'
import { floorName } from './place-words.ts'
import { plotWords } from './plot-words.ts'

/** A deed as text for the journal: "Built: Database, floor 2". */
export function deedWords(deed: Deed, world: World): string {
  const floor = (id: Extract<Deed, { kind: 'built' }>['floor']) => {
    const known = world.index.floorById.get(presentId(world, id))
    return known ? floorName(known) : id
  }
  const checkpoint = (id: Extract<Deed, { kind: 'checkpointSaid' }>['checkpoint']) =>
    `“${world.plan.checkpointById.get(presentId(world, id))?.title ?? id}”`
  const phase = (id: Extract<Deed, { kind: 'phaseDated' }>['phase']) =>
    `phase ${world.plan.phaseById.get(presentId(world, id))?.number ?? id}`
  const incident = (id: Extract<Deed, { kind: 'incidentBegun' }>['incident']) =>
    `“${world.incidents.get(presentId(world, id))?.title ?? id}”`
  const paid = (level: number | undefined) =>
    level === undefined ? '' : `, and nothing more is owed for ${identityOf(world, level)}`
  switch (deed.kind) {
    case 'begun':
      return 'Began this city'
    case 'named':
      return deed.name === '' ? 'Took the name off the city' : `Named the city after ${deed.name}`
    case 'paceChosen':
      return `Chose the pace ${presentId(world, deed.pace)}`
    case 'predicted':
      return `Predicted: ${floor(deed.floor)}`
    case 'built':
      return `Built: ${floor(deed.floor)} (${VERDICT_WORDS[deed.verdict].toLowerCase()})`
    case 'recalled':
      return `${deed.recalled ? 'It came back' : 'Not this time'}: ${floor(deed.floor)}`
    case 'checkpointSaid':
      return `Said: ${checkpoint(deed.checkpoint)}`
    case 'checkpointShown':
      return `Shown: ${checkpoint(deed.checkpoint)}${paid(deed.pays)}`
    case 'checkpointVouched':
      return `Vouched by ${deed.mentor || 'a mentor'}: ${checkpoint(deed.checkpoint)}${paid(deed.pays)}`
    case 'remarked':
      return `${deed.isQuestion ? 'Asked' : 'Remarked'} by ${deed.mentor || 'a mentor'}: ${subjectWords(world, presentSubject(world, deed.about))}`
    case 'answered':
      return deed.text === '' ? 'Took back an answer to a mentor' : 'Answered a mentor'
    case 'checkpointTakenBack':
      return `Taken back: ${checkpoint(deed.checkpoint)}`
    case 'raised':
      return `Raised the city to ${identityOf(world, deed.level)}${deed.credit ? ' on credit' : ''}`
    case 'completed':
      return 'Completed the city'
    case 'placed':
      return `Placed at ${identityOf(world, deed.level)}`
    case 'cellWritten':
      // The id of a field is its name with dashes; the names themselves come only with the worksheet.
      return `Wrote in the worksheet ${presentId(world, deed.worksheet).replace(/^worksheet\//, '')}: ${deed.field.replaceAll('-', ' ')}`
    case 'reflected':
      return `Wrote in ${monthName(deed.month)}’s reflection`
    case 'phaseDated':
      return datesWords(phase(deed.phase), deed.start, deed.target)
    case 'insightWritten':
      return `Wrote the key insight of ${phase(deed.phase)}`
    case 'plotArranged':
      return plotWords(deed, world.index.buildingById.get(presentBuilding(world, deed.building))?.name ?? deed.building)
    case 'reviewed':
      return `Reviewed: ${world.reviews.get(presentId(world, deed.review))?.title ?? deed.review} (${OUTCOME_WORDS[deed.outcome].toLowerCase()})`
    case 'incidentBegun':
      return `Began the night ${incident(deed.incident)}`
    case 'incidentActed':
      return `Acted in the night ${incident(deed.incident)}`
    case 'incidentNamed':
      return `Named a cause in the night ${incident(deed.incident)}`
    case 'incidentEnded':
      return `Ended the night ${incident(deed.incident)}`
    case 'clockRead':
      return 'Opened the city under another clock'
    case 'revoked':
      return 'Took something back'
    default:
      return assertNever(deed)
  }
}

function datesWords(phase: string, start: string | null, target: string | null): string {
  const dates = [start && `start ${longDay(start)}`, target && `to be done by ${longDay(target)}`].filter(Boolean)
  return dates.length > 0 ? `Dated ${phase}: ${dates.join(', ')}` : `Took the dates off ${phase}`
}

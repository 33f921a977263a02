import { storeyName } from '#city/city.ts'
import type { LevelNumber } from '#city/city.ts'
import type { FloorId } from '#city/ids.ts'
import { assertNever } from '#lib/assert-never.ts'
import type { Refusal } from '#progress/command.ts'
import type { World } from '#progress/world.ts'
import { dayOf, listOf, longDay, numbered, wholeNumber } from '#ui/in-words.ts'

/** A sentence for a learner whose command was refused: why, and what to do. */
export function refusalWords(refusal: Refusal, world: World): string {
  const identity = (level: LevelNumber) => world.index.city.levels[level]?.identity ?? `level ${level}`
  switch (refusal.kind) {
    case 'unknownFloor':
      return 'This city has no such floor.'
    case 'unknownBuilding':
      return 'This city has no such building.'
    case 'nothingBuiltHere':
      return 'Build the ground floor first.'
    case 'unknownCheckpoint':
      return 'The curriculum has no such checkpoint.'
    case 'unknownPhase':
      return 'The curriculum has no such phase.'
    case 'unknownQuestion':
      return 'The curriculum has no such question.'
    case 'unknownReview':
      return 'This city has no such review.'
    case 'reviewedLately':
      return `You have seen the answer. It can be done again from ${longDay(dayOf(refusal.from))} on, and the first verdict stays the one that counts.`
    case 'sayWhatGoesWrong':
      return 'Say in a sentence what goes wrong, and for whom.'
    case 'tooManyLines':
      return `Mark at most ${refusal.limit} lines: the ones in which it goes wrong.`
    case 'unknownIncident':
      return 'This city has no such incident.'
    case 'nightIsOpen':
      return `One night at a time: “${world.incidents.get(refusal.incident)?.title ?? refusal.incident}” is still open. End it first, or take its beginning back.`
    case 'noNightOpen':
      return 'This night is over. It can be played again.'
    case 'tooManyActs':
      return `Of one night, ${refusal.limit} actions are kept, and that many were taken. Look on, and say what it is.`
    case 'sayWhy':
      return 'Say in a sentence what you saw that makes you think so.'
    case 'alreadyNamed':
      return 'You have said what it is. That is said once a night.'
    case 'nameCauseFirst':
      return 'Say what it is first. “None of these” is an answer too.'
    case 'unknownPace':
      return `There is no pace called “${refusal.pace}”.`
    case 'unknownLevel':
      return `This city has no level ${refusal.level}.`
    case 'alreadyBegun':
      return 'This city has been begun.'
    case 'notOpenYet':
      return `This opens at ${identity(refusal.opensAt)}. Until then it can be read.`
    case 'alreadyPredicted':
      return 'Your prediction for this floor is written down and kept.'
    case 'alreadyBuilt':
      return 'This floor stands.'
    case 'predictFirst':
      return 'Write down a prediction first. One word will do.'
    case 'buildBelowFirst':
      return `Build ${floorsInWords(refusal.missing, world)} first.`
    case 'notBuiltYet':
      return 'Only a floor that stands can be lit by recall.'
    case 'alreadySaid':
      return 'You have said so before.'
    case 'nothingClaimed':
      return 'Nothing has been said or shown here yet.'
    case 'notALink':
      return 'This is no web address. One looks like example.org/page and holds no spaces.'
    case 'emptyNote':
      return 'The note is empty. One sentence is enough.'
    case 'shortNote':
      return 'That is too short to look at. One sentence is enough: what there is to see, and where.'
    case 'tooLong':
      return `This is longer than the ${wholeNumber(refusal.limit)} characters that can be kept.`
    case 'gateClosed':
      return `Still to do: ${gateInWords(refusal.floors.length, refusal.checkpoints.length)}.`
    case 'creditOwed':
      return `${identity(refusal.level)} was raised on credit. Still owed for it: ${numbered(refusal.checkpoints.length, 'checkpoint')}.`
    case 'noHigherLevel':
      return 'There is no level above this one.'
    case 'alreadyComplete':
      return 'The city is complete.'
    case 'placementOnlyRises':
      return `You are at ${identity(refusal.level)}. A placement can only be made higher.`
    case 'notADay':
      return `“${refusal.text}” is no date. A date has a year, a month and a day.`
    case 'notAMonth':
      return `“${refusal.text}” is no month.`
    case 'farDay': {
      const [year, from, to] = [refusal.day, refusal.from, refusal.to].map((day) => day.slice(0, 4))
      return `The year ${year} is outside the calendar, which runs from ${from} to ${to}. Write all four digits of the year you mean.`
    }
    case 'targetBeforeStart':
      return 'The target lies before the start.'
    case 'notAsked':
      return 'That question is no longer here, so there is nothing to answer.'
    case 'nothingToUndo':
      return 'There is nothing left to take back.'
    case 'predictionIsKept':
      return 'The lesson has been seen, so the prediction stays as it is.'
    default:
      return assertNever(refusal)
  }
}

/** "3 floors and 1 checkpoint" */
function gateInWords(floors: number, checkpoints: number): string {
  const parts: string[] = []
  if (floors > 0) parts.push(numbered(floors, 'floor'))
  if (checkpoints > 0) parts.push(`${numbered(checkpoints, 'checkpoint')} to show`)
  return listOf(parts)
}

/** "the ground floor and floor 1", in the order of building. */
function floorsInWords(ids: readonly FloorId[], world: World): string {
  return listOf(
    ids.map((id) => {
      const floor = world.index.floorById.get(id)
      if (!floor) return id
      return floor.storey === 0 && floor.building !== null ? `the ${storeyName(floor)}` : storeyName(floor)
    }),
  )
}

import type { IncidentId } from '#city/ids.ts'
import type { Confidence, Deed, Event, NightReport } from '#progress/event.ts'
import { eventIdOf, stampEvents } from '#progress/stamp.ts'
import type { Trend } from '#simulation/judgement.ts'
import { MIRA, mira } from './seed.ts'

type Night = {
  readonly incident: string
  readonly action: string
  readonly atS: number
  readonly predicted: Trend
  readonly named: {
    readonly cause: string
    readonly right: boolean
    readonly confidence: Confidence
    readonly text: string
  }
  readonly report: NightReport
}

const NIGHTS: readonly Night[] = [
  {
    incident: 'the-long-night',
    action: 'restart',
    atS: 150,
    predicted: 'falls',
    named: {
      cause: 'crowd',
      right: false,
      confidence: 'certain',
      text: 'It is the busiest night of the year and the line before the server grows, so there are too many of them.',
    },
    report: {
      toSee: 41,
      toMitigate: null,
      toMend: null,
      failed: 310,
      left: 96,
      late: 1204,
      wrong: 0,
      came: ['rises'],
      looks: [{ atS: 141, part: 'server' }],
    },
  },
  {
    incident: 'your-certificate-is-ready',
    action: 'look',
    atS: 160,
    predicted: 'stays',
    named: {
      cause: 'pool',
      right: true,
      confidence: 'leaning',
      text: 'The database is idle while everybody waits for it.',
    },
    report: {
      toSee: 22,
      toMitigate: 205,
      toMend: 200,
      failed: 12,
      left: 3,
      late: 140,
      wrong: 0,
      came: ['stays'],
      looks: [],
    },
  },
]

const A_DAY = 86_400_000

/** The learner `mira` after two nights on call. */
export const miraOnCall: readonly Event[] = [...mira, ...NIGHTS.flatMap(eventsOfNight)]

function eventsOfNight({ incident: id, action, atS, predicted, named, report }: Night, at: number): readonly Event[] {
  const incident = id as IncidentId
  const pen = { replica: 'mira-phone', count: at * 10 }
  const play = eventIdOf({ time: 0, tick: 0, ...pen })
  const deeds: readonly Deed[] = [
    { kind: 'incidentBegun', incident, seed: 1 },
    { kind: 'incidentActed', incident, play, atS, action, predicted, confidence: 'fairlySure' },
    { kind: 'incidentNamed', incident, play, atS: atS + 60, ...named },
    { kind: 'incidentEnded', incident, play, atS: 600, ...report },
  ]
  return stampEvents(deeds, null, MIRA.now.getTime() - (NIGHTS.length - at) * A_DAY, pen)
}

import type { IncidentId } from '#city/ids.ts'
import type { Trend } from '#simulation/judgement.ts'
import type { Command } from '../command.ts'
import { inNight } from '../decision/incident.ts'
import type { Confidence, NightReport } from '../event.ts'

const idOf = (incident: string) => incident as IncidentId

export const begin = (incident: string, seed = 1): Command =>
  inNight({ kind: 'beginIncident', incident: idOf(incident), seed })

export const act = (
  incident: string,
  atS: number,
  predicted: Trend = 'falls',
  confidence: Confidence = 'certain',
): Command =>
  inNight({ kind: 'actInIncident', incident: idOf(incident), atS, action: 'rollback', predicted, confidence })

export const name = (incident: string, cause: string | null, text = ' All of them wait. ', right = true): Command =>
  inNight({
    kind: 'nameCause',
    incident: idOf(incident),
    atS: 200,
    cause,
    right,
    confidence: 'fairlySure',
    text,
  })

const REPORT: NightReport = {
  toSee: 30,
  toMitigate: 150,
  toMend: 180,
  failed: 12,
  left: 3,
  late: 40,
  wrong: 0,
  came: [],
  looks: [],
}

export const end = (incident: string, report: Partial<NightReport> = {}): Command =>
  inNight({
    kind: 'endIncident',
    incident: idOf(incident),
    atS: 600,
    ...REPORT,
    ...report,
  })

/** A whole night with one act, which came out as predicted. */
export const nightOf = (incident: string, cause: string | null, right = true): readonly Command[] => [
  begin(incident),
  act(incident, 100),
  name(incident, cause, 'All of them wait.', right),
  end(incident, { came: ['falls'] }),
]

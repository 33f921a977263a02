import type { IncidentStanding } from '#progress/incident.ts'

/**
 * What of an incident may be in the page. `ahead`: its title. `before`: also the night and the system. `running`: the
 * night that is open. `after`: also what it was.
 */
export type IncidentStage = 'ahead' | 'before' | 'running' | 'after'

const STAGES: Record<IncidentStanding, IncidentStage> = {
  locked: 'ahead',
  open: 'before',
  running: 'running',
  seen: 'after',
  played: 'after',
}

export const incidentStage = (standing: IncidentStanding): IncidentStage => STAGES[standing]

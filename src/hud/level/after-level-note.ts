import type { LevelNumber } from '#city/city.ts'
import type { GateView } from '#progress/gate.ts'

/** Whether the lessons of the level are over and it can't simply be raised: then the card says what comes next. */
export const isAfterLevel = (gate: GateView | null): gate is GateView =>
  gate !== null && !gate.isOpen && gate.missingFloors.length === 0

/** The key in the settings' `dismissed` by which the card is folded to one line. */
export const foldKey = (level: LevelNumber) => `after-level-${level}`

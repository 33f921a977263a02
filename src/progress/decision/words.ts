import { assertNever } from '#lib/assert-never.ts'
import { err } from '#lib/result.ts'
import { isDay, isMonth } from '../day.ts'
import { changed, tooLong } from './decision.ts'
import type { Asked, Decision } from './decision.ts'
import { BOUNDS, LIMITS, PHASE_DAYS } from '../event.ts'
import type { Progress } from '../progress.ts'
import type { World } from '../world.ts'

type Writing = Asked<'name' | 'choosePace' | 'writeCell' | 'reflect' | 'datePhase' | 'writeInsight'>

/** Decides commands that write or choose something. The last text counts; the same text again gives no deed. */
export function decideWords(world: World, progress: Progress, command: Writing): Decision {
  switch (command.kind) {
    case 'name': {
      const { name } = command
      return tooLong(LIMITS.name, name) ?? changed(name !== (progress.name ?? ''), { kind: 'named', name })
    }
    case 'choosePace': {
      const { pace } = command
      if (!world.plan.plan.paces.some((known) => known.name === pace)) return err({ kind: 'unknownPace', pace })
      return changed(pace !== progress.pace, { kind: 'paceChosen', pace })
    }
    case 'writeCell':
      return writeCell(progress, command)
    case 'reflect':
      return reflect(progress, command)
    case 'datePhase':
      return datePhase(world, progress, command)
    case 'writeInsight': {
      const { phase, text } = command
      if (!world.plan.phaseById.has(phase)) return err({ kind: 'unknownPhase', phase })
      const before = progress.phases.get(phase)?.insight?.text ?? ''
      return tooLong(LIMITS.text, text) ?? changed(text !== before, { kind: 'insightWritten', phase, text })
    }
    default:
      return assertNever(command)
  }
}

function writeCell(progress: Progress, { worksheet, row, field, text }: Asked<'writeCell'>): Decision {
  const before = progress.worksheets.get(worksheet)?.get(row)?.get(field)?.text ?? ''
  return (
    tooLong(LIMITS.key, row, field) ??
    tooLong(LIMITS.cell, text) ??
    changed(text !== before, { kind: 'cellWritten', worksheet, row, field, text })
  )
}

function reflect(progress: Progress, { month, question, text }: Asked<'reflect'>): Decision {
  if (!isMonth(month)) return err({ kind: 'notAMonth', text: month })
  if (!Number.isInteger(question) || question < 0 || question > BOUNDS.question) {
    return err({ kind: 'unknownQuestion', question })
  }
  const before = progress.reflections.get(month)?.get(question)?.text ?? ''
  return tooLong(LIMITS.reflection, text) ?? changed(text !== before, { kind: 'reflected', month, question, text })
}

function datePhase(world: World, progress: Progress, { phase, start, target }: Asked<'datePhase'>): Decision {
  if (!world.plan.phaseById.has(phase)) return err({ kind: 'unknownPhase', phase })
  for (const day of [start, target]) {
    if (day === null) continue
    if (!isDay(day)) return err({ kind: 'notADay', text: day })
    if (day < PHASE_DAYS.from || day > PHASE_DAYS.to) return err({ kind: 'farDay', day, ...PHASE_DAYS })
  }
  if (start !== null && target !== null && target < start) return err({ kind: 'targetBeforeStart' })
  const before = progress.phases.get(phase)
  const isNew = start !== (before?.start ?? null) || target !== (before?.target ?? null)
  return changed(isNew, { kind: 'phaseDated', phase, start, target })
}

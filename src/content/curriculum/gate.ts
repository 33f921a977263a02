import type { Gate, Pace } from '#city/curriculum.ts'
import { type PhaseId, toPhaseId } from '#city/ids.ts'
import type { Place } from '../diagnostic.ts'
import type { Reading } from '../markdown/reading.ts'
import type { Section } from '../markdown/section.ts'
import { readRange } from './range.ts'
import { readTable } from '../markdown/table.ts'

export function readPaces(reading: Reading, { body, place }: Section): readonly Pace[] {
  const rows = readTable(reading, body, { owner: '"Paces"', place, columns: ['pace', 'hours a week', 'months'] })
  return rows.map((row) => {
    const owner = `pace "${row.pace.text}"`
    if (row.pace.text === '') reading.report.add('bad-value', row.pace.place, 'a pace without a name.')
    return {
      name: row.pace.text,
      hoursAWeek: readRange(
        reading.report,
        row['hours a week'].text,
        row['hours a week'].place,
        `${owner}, hours a week`,
      ),
      months: readRange(reading.report, row.months.text, row.months.place, `${owner}, months`),
    }
  })
}

export type PlacedGate = Gate & { readonly place: Place; readonly phasesPlace: Place }

export function readGates(reading: Reading, { body, place }: Section): readonly PlacedGate[] {
  const rows = readTable(reading, body, { owner: '"Gates"', place, columns: ['to reach', 'floors of', 'phases'] })
  return rows.flatMap((row) => {
    const to = /^complete$/i.test(row['to reach'].text) ? 'complete' : levelOf(row['to reach'].text)
    const floorsOf = levelOf(row['floors of'].text)
    if (to === null)
      reading.report.add(
        'bad-value',
        row['to reach'].place,
        `to reach: found "${row['to reach'].text}", expected L<n> or "complete".`,
      )
    if (floorsOf === null)
      reading.report.add(
        'bad-value',
        row['floors of'].place,
        `floors of: found "${row['floors of'].text}", expected L<n>.`,
      )
    const phases = row.phases.text.split(/\s*,\s*/).flatMap((text): readonly PhaseId[] => {
      if (/^\d{1,4}$/.test(text)) return [toPhaseId(Number(text))]
      reading.report.add('bad-value', row.phases.place, `phases: found "${text}", expected numbers such as "3, 4".`)
      return []
    })
    return to === null || floorsOf === null
      ? []
      : [{ to, floorsOf, phases, place: row['to reach'].place, phasesPlace: row.phases.place }]
  })
}

const levelOf = (text: string): number | null => {
  const [, digits] = /^l ?(\d{1,4})$/i.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

type World = {
  readonly phases: ReadonlySet<PhaseId>
  /** The number of levels in the flow; null if there is no flow to compare with. */
  readonly levels: number | null
  readonly place: Place
}

/** Checks that every level has one gate, that it asks for the floors of the level below, and that its phases exist. */
export function checkGates(
  { report }: Reading,
  gates: readonly PlacedGate[],
  { phases, levels, place }: World,
): readonly Gate[] {
  const count = levels ?? gates.length
  const seen = new Map<Gate['to'], PlacedGate>()
  for (const gate of gates) {
    const earlier = seen.get(gate.to)
    const below = gate.to === 'complete' ? count - 1 : gate.to - 1
    if (earlier)
      report.add(
        'gate-coverage',
        gate.place,
        `second gate to ${nameOf(gate.to)}; the first is on line ${earlier.place.line}.`,
      )
    else if (gate.to !== 'complete' && (gate.to < 1 || gate.to >= count)) {
      report.add('gate-coverage', gate.place, `gate to L${gate.to}, expected L1 to L${count - 1} or "complete".`)
    } else if (gate.floorsOf !== below) {
      report.add(
        'gate-coverage',
        gate.place,
        `the gate to ${nameOf(gate.to)} asks for the floors of L${gate.floorsOf}, expected L${below}.`,
      )
    }
    if (!earlier) seen.set(gate.to, gate)
    for (const phase of gate.phases) {
      if (!phases.has(phase))
        report.add(
          'unknown-phase',
          gate.phasesPlace,
          `the gate to ${nameOf(gate.to)} names ${phase}, which is not in this document.`,
        )
    }
  }
  for (let level = 1; level < count; level += 1) {
    if (!seen.has(level)) report.add('gate-coverage', place, `no gate to L${level}. Add a row for it.`)
  }
  if (!seen.has('complete')) report.add('gate-coverage', place, 'no gate to "complete". Add a row for it.')
  return gates.map(({ to, floorsOf, phases: asked }) => ({ to, floorsOf, phases: asked }))
}

const nameOf = (to: Gate['to']) => (to === 'complete' ? '"complete"' : `L${to}`)

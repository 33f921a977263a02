import type { Place, Report } from '../diagnostic.ts'
import type { Cell } from '../markdown/table.ts'
import { newName } from './form.ts'
import { readCell } from './keys.ts'

/** Reads names of one kind, such as parts, each of which may be there once. */
export type Naming = (cell: Cell) => string | null

export function createNaming(report: Report, what: string, reserved: readonly string[] = []): Naming {
  const seen = new Map<string, Place>()
  return (cell) => {
    const name = readCell(report, cell, what, newName)
    if (name === null) return null
    const earlier = seen.get(name)
    if (reserved.includes(name))
      report.add('bad-value', cell.place, `a ${what} can't be called "${name}", which has a meaning of its own.`)
    if (earlier)
      report.add('doubled-name', cell.place, `second ${what} "${name}"; the first is on line ${earlier.line}.`)
    else seen.set(name, cell.place)
    return name
  }
}

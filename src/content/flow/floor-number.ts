import type { Report } from '../diagnostic.ts'
import type { PlacedBuilding } from './placed.ts'

/**
 * Reports odd floor numbers, and gaps once a building. Written numbers decide nothing: the page counts storeys instead.
 */
export function checkNumbers({ part: building, floors }: PlacedBuilding, report: Report): void {
  let hasGap = false
  for (const [index, { number, part, final }] of floors.entries()) {
    const below = floors[index - 1]
    if (!below) continue
    if (number === below.number && number !== 0) {
      const cure = `They stay two floors, told apart by level: L${below.level} and L${part.level}.`
      report.add(
        'repeated-number',
        part.place,
        `"${building.name}" has a Floor ${number} on line ${below.part.place.line} already. ${cure}`,
      )
    } else if (number < below.number) {
      report.add(
        'falling-number',
        part.place,
        `Floor ${number} of "${building.name}" stands on Floor ${below.number} of line ${below.part.place.line}.`,
      )
    } else if (number > below.number + 1 && !hasGap) {
      hasGap = true
      const numbers = floors.map((floor) => floor.number).join(', ')
      report.add(
        'number-gap',
        part.place,
        `"${building.name}" has floors ${numbers}: expected ${below.number + 1} here. Storeys are counted without gaps.`,
      )
    }
    if (below.final && !final) {
      report.add(
        'falling-number',
        part.place,
        `Floor ${number} of "${building.name}" stands on its final floor of line ${below.part.place.line}.`,
      )
    }
  }
}

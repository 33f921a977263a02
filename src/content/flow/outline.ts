import type { RootContent } from 'mdast'
import type { LevelNumber } from '#city/city.ts'
import type { Place, Report } from '../diagnostic.ts'
import type { Reading } from '../markdown/reading.ts'
import { type Section, refuseSection } from '../markdown/section.ts'
import { shortened } from '../markdown/sheet.ts'
import { createNearest, meant } from '../nearest.ts'
import { parseLevel, parseUnit } from './heading.ts'
import { type LevelPart, type UnitPart, toPart } from './part.ts'

/** The document split at its headings. The names of buildings and districts are not looked up yet. */
export type Outline = {
  readonly title: string
  readonly introduction: readonly RootContent[]
  readonly levels: readonly LevelPart[]
  /** In the order of the document. */
  readonly units: readonly UnitPart[]
}

const FORMS = [
  '# L<n>: The <Identity>',
  '## [new district unlocked] <Name>',
  '## [new building unlocked] <Name>',
  '## [new floor unlocked] <Building> — Floor <n>',
]

export function outlineOf(reading: Reading, sections: readonly Section[]): Outline {
  const { report } = reading
  let title: string | null = null
  const introduction: RootContent[] = []
  const levels: LevelPart[] = []
  const units: UnitPart[] = []

  for (const section of sections) {
    const level = section.depth === 1 ? parseLevel(section.heading) : null
    const unit = section.depth === 2 ? parseUnit(section.heading) : null
    if (section.depth === 0) continue
    if (level) {
      checkOrder(level.number, levels, section.place, report)
      levels.push({ ...level, place: section.place, body: section.body })
    } else if (unit) {
      const here = levels.at(-1)
      if (!here)
        report.add(
          'outside-level',
          section.place,
          `"${section.heading}" stands before the first level. Put it below "${FORMS[0]}".`,
        )
      const part = toPart(reading, unit, section, here?.number ?? 0)
      if (part) units.push(part)
    } else if (title === null && section.depth === 1 && levels.length === 0 && section.heading !== '') {
      title = section.heading
      introduction.push(...section.body)
    } else refuseSection(reading, section, 'unknown-heading', unknownHeading(section))
  }
  if (title === null)
    report.add('missing-title', { line: 1, column: 1 }, 'no title. Begin the document with "# <title>".')
  if (levels.length === 0)
    report.add('missing-level', { line: 1, column: 1 }, `no level. Expected a heading "${FORMS[0]}".`)
  return { title: title ?? '', introduction, levels, units }
}

function checkOrder(number: LevelNumber, levels: readonly LevelPart[], place: Place, report: Report) {
  const last = levels.at(-1)
  const expected = last ? last.number + 1 : 0
  if (number === expected) return
  const earlier = levels.find((level) => level.number === number)
  const found = earlier ? `L${number} again; the first is on line ${earlier.place.line}` : `L${number}`
  report.add('level-order', place, `found ${found}, expected L${expected}. Levels go up one by one from L0.`)
}

function unknownHeading({ heading, depth, underlined }: Section): string {
  const found = `heading "${'#'.repeat(depth)} ${shortened(heading)}"`
  if (underlined)
    return `${found} was made by the line of dashes below it. Put an empty line between the text and "---".`
  const near = createNearest(FORMS.slice(1).map((form) => form.slice(3, form.indexOf(']') + 1)))(
    heading.split(']')[0] + ']',
  )
  return `unknown ${found}.${meant(near) || ` Expected ${FORMS.map((form) => `"${form}"`).join(', ')}.`}`
}

import { readFileSync } from 'node:fs'
import type { City } from '../../src/city/city.ts'
import { printDiagnostic } from '../../src/content/diagnostic.ts'
import { readIncidents } from '../../src/content/incident/incidents.ts'
import { namesIn } from '../reviews/read.ts'

const root = new URL('../../', import.meta.url)

/** The incidents of the content that can be read, and what is wrong with the others. */
export function readContentIncidents(city: City) {
  const files = namesIn('content/incidents', '.md').map((name) => `content/incidents/${name}.md`)
  const { incidents, drafts } = readIncidents(
    files.map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') })),
    city,
  )
  return { incidents, faults: drafts.flatMap(({ report }) => report.diagnostics().map(printDiagnostic)) }
}

import { readFileSync, readdirSync } from 'node:fs'
import type { City } from '../../src/city/city.ts'
import { printDiagnostic } from '../../src/content/diagnostic.ts'
import { loadFlow } from '../../src/content/flow/flow.ts'
import { readReviews } from '../../src/content/review/reviews.ts'

const root = new URL('../../', import.meta.url)

const sourceOf = (file: string) => ({ file, text: readFileSync(new URL(file, root), 'utf8') })

export function readCity(): City {
  const { document } = loadFlow(sourceOf('content/unlock-flow.md'))
  if (!document) throw new Error('The flow has errors: run npm run -s content.')
  return document.city
}

/** The reviews of the content that can be read, and what is wrong with the others. */
export function readContentReviews(city: City) {
  const files = namesIn('content/reviews', '.md')
  const { sources, drafts } = readReviews(
    files.map((name) => sourceOf(`content/reviews/${name}.md`)),
    city,
  )
  return { sources, faults: drafts.flatMap(({ report }) => report.diagnostics().map(printDiagnostic)) }
}

/** The names, without their ending, of the files of a folder, which may be missing. */
export function namesIn(folder: string, ending: string): readonly string[] {
  try {
    const names = readdirSync(new URL(folder, root))
    return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
  } catch {
    return []
  }
}

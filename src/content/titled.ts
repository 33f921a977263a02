import type { Code, Place, Report } from './diagnostic.ts'

/** The heading of a document that is one thing of its own, such as a review: its title and id. */
export type Titled<Id extends string> = { readonly title: string; readonly id: Id }

/** The title and id in `Title (id)`; null for any other heading. */
export function parseTitled<Id extends string>(words: string): Titled<Id> | null {
  const [, title = '', id] = /^(.+?) ?\(([a-z0-9]+(?:-[a-z0-9]+)*)\)$/.exec(words) ?? []
  return id === undefined ? null : { title, id: id as Id }
}

/** Reports an id that is not the name of its file. */
export function checkFileName(report: Report, code: Code, id: string, place: Place, file: string): void {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.md$/, '')
  if (id !== name) report.add(code, place, `the id is "${id}", but the file is called "${name}.md". Write one name.`)
}

import { numbered } from '#ui/in-words.ts'

/** How many database entries this release can't read; says that they are kept. */
export function unreadWords(count: number): string {
  const [are, they, them] = count === 1 ? ['is', 'It is', 'it'] : ['are', 'They are', 'them']
  return `${numbered(count, 'entry', 'entries')} in this browser can’t be read as a deed and ${are} left out. ${they} kept untouched, and Keep a copy saves ${them} too, for a release that can read ${them}.`
}

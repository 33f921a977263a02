import { guardPresses } from './press-guard.ts'

/** What holds for the whole page, whatever stands on it. */
export function guardPage(): void {
  guardPresses()
  // Nobody translates a page before it can be read. Without it a translated page may fail, and no other.
  import('./translated-page.ts').then(({ allowTranslation }) => allowTranslation()).catch(() => {})
}

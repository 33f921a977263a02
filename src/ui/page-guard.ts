/** What holds for the whole page, whatever stands on it. It is loaded beside the first words, which don't wait for it. */
export function guardPage(): void {
  import('./press-guard.ts').then(({ guardPresses }) => guardPresses()).catch(() => {})
  // Nobody translates a page before it can be read. Without it a translated page may fail, and no other.
  import('./translated-page.ts').then(({ allowTranslation }) => allowTranslation()).catch(() => {})
}

/** Installs the guards of the whole page. They load beside the first text, which doesn't wait for them. */
export function guardPage(): void {
  import('./press-guard.ts').then(({ guardPresses }) => guardPresses()).catch(() => {})
  import('./focus-guard.ts').then(({ keepFocus }) => keepFocus()).catch(() => {})
  // May load late, because a page is translated only after it can be read. If it fails, only translated pages may
  // break.
  import('./translated-page.ts').then(({ allowTranslation }) => allowTranslation()).catch(() => {})
}

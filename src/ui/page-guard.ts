/** Installs the guards of the whole page. They load beside the first text, which doesn't wait for them. */
export function guardPage(): void {
  import('./press-guard.ts').then(({ guardPresses }) => guardPresses()).catch(() => {})
  import('./focus-guard.ts').then(({ keepFocus }) => keepFocus()).catch(() => {})
  // May load late, because a page is translated only after it can be read. If it fails, only translated pages may
  // break.
  import('./translated-page.ts').then(({ allowTranslation }) => allowTranslation()).catch(() => {})
  addEventListener('pagehide', leaveField)
}

/**
 * Who leaves or reloads the page leaves the field too, so what was typed in it is saved; browsers don't say so to the
 * field. Only this page's field: what another tab is typing is not touched.
 */
function leaveField(): void {
  const field = document.activeElement
  if (field instanceof HTMLElement && field.matches('input, textarea, select')) field.blur()
}

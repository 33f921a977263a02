const NOT_WRITTEN = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'file'])

/** Whether typing there writes text. */
export function isWriting(at: EventTarget | null): boolean {
  if (at instanceof HTMLInputElement) return !NOT_WRITTEN.has(at.type)
  return at instanceof HTMLTextAreaElement || (at instanceof HTMLElement && at.isContentEditable)
}

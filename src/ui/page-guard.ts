import { guardPresses } from './press-guard.ts'

/** What holds for the whole page, whatever stands on it. */
export function guardPage(): void {
  guardPresses()
}

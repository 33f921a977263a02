import type { Blueprint } from '../blueprint.ts'
import { database } from './the-build/database.ts'
import { frontend } from './the-build/frontend.ts'

/** The buildings that have a shape of their own, by building id. */
export const LANDMARKS: ReadonlyMap<string, Blueprint> = new Map<string, Blueprint>([
  ['frontend', frontend],
  ['database', database],
])

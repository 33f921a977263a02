import type { Particle, ParticleContainer, Rectangle, Texture } from 'pixi.js'
import type { ordersOf } from './building.ts'
import type { spriteOf } from './shelf.ts'

/**
 * What an incident is drawn with. It is handed over, not imported: the first load has it in one file with the rest of
 * the scene, and would have to be divided for the incident's own file.
 */
export type IncidentKit = {
  readonly Particle: typeof Particle
  readonly ParticleContainer: typeof ParticleContainer
  readonly Rectangle: typeof Rectangle
  readonly Texture: typeof Texture
  readonly ordersOf: typeof ordersOf
  readonly spriteOf: typeof spriteOf
}

import { type Drawing, measure } from '../bake.ts'
import type { Blueprint } from '../blueprint.ts'
import type { Pen } from '../pen.ts'
import { iso } from '../projection.ts'
import { type ShadowPrism, shadowOf } from '../shadow.ts'
import { storeyHeight } from '../sprites.ts'

const SHADOW_COLOUR = '#5b3f8f'

/**
 * The shadow of a whole building as one flat shape, so that it is no darker where parts overlap. Painted opaque: the
 * sprite that shows it is see-through and multiplied with the ground.
 */
export function buildingShadow(blueprint: Blueprint, storeys: number, full: boolean): Drawing {
  const prisms: ShadowPrism[] = []
  let z = 0
  const raise = (draw: Drawing) => {
    for (const { outline, bottom, top } of measure(draw, { pass: 'clear', seed: 1 }).shadows) {
      prisms.push({ outline, bottom: bottom + z, top: top + z })
    }
  }
  for (let storey = 0; storey < storeys; storey++) {
    raise((pen) => void blueprint.storey(pen, storey, 0))
    z += storeyHeight(blueprint, storey)
  }
  if (storeys > 0) raise((pen) => blueprint.crown(pen, 0, storeys, full))
  return (pen) => paintShadows(pen, prisms)
}

export function paintShadows(pen: Pen, prisms: readonly ShadowPrism[]): void {
  for (const prism of prisms) {
    pen.path(shadowOf(prism).map(([x, y]) => iso(x, y)))
    pen.fill(SHADOW_COLOUR)
  }
}

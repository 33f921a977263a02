import type { Blueprint } from '../../blueprint.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { band, cone, cylinder, dome } from '../../kit/round.ts'
import { taper } from '../plinth.ts'

const CREAM = '#fff1dc'
const STONE = '#e9ddd0'
const DOME = '#f08a5d'

const radiusOf = (index: number) => taper(0.98, 0.03, 0.74, index)

/** Blue cylinders stacked between cream rings, like the usual symbol of a database, under an orange dome. */
export const database: Blueprint = {
  storey(pen, index, z) {
    const ground = index === 0
    const radius = radiusOf(index)
    const foot = ground ? cylinder(pen, { radius: 1.1, z, height: 4, colour: STONE }) : z
    const height = ground ? 25 : 21
    const top = cylinder(pen, { radius, z: foot, height, colour: index % 2 === 0 ? '#58a7c4' : '#4f98bd' })
    roundWindows(pen, {
      radius,
      z: foot,
      height,
      count: ground ? 9 : 10,
      share: 0.34,
      sill: ground ? 6 : 7,
      head: ground ? 17 : 15,
      arched: ground,
      night: index % 2 === 0 ? '#ffd98a' : '#9fe8ff',
    })
    return band(pen, { radius: radius + 0.05, z: top, height: 3.5, colour: CREAM })
  },
  crown(pen, z, storeys, full) {
    const radius = radiusOf(storeys - 1) * (full ? 0.82 : 0.62)
    const foot = cylinder(pen, { radius, z, height: full ? 5 : 3, colour: STONE })
    const apex = dome(pen, {
      radius: radius * 0.98,
      z: foot,
      colour: DOME,
      rise: full ? 0.72 : 0.42,
      ribs: 8,
      rings: full ? 2 : 1,
    })
    if (!full) return
    cylinder(pen, { radius: 0.14, z: apex - 2, height: 9, colour: CREAM })
    cone(pen, { radius: 0.17, z: apex + 7, height: 12, colour: '#f4b53f' })
  },
}

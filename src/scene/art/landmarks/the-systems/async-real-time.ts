import type { Blueprint } from '../../blueprint.ts'
import { pole } from '../../kit/details.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { band, cylinder, dome } from '../../kit/round.ts'
import { SYSTEMS } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { UNIT, iso } from '../../projection.ts'
import { taper } from '../plinth.ts'

const radiusOf = (index: number) => (index === 0 ? 1.05 : taper(0.78, 0.08, 0.5, index))

/** The two orbits: radii in pixels at full size, and tilt. */
const ORBITS = [
  [46, 15, -0.16],
  [58, 19, 0.1],
] as const

/** A round hall that narrows to an indigo dome, with messages circling it. */
export const asyncRealTime: Blueprint = {
  storey(pen, index, z) {
    const ground = index === 0
    const radius = radiusOf(index)
    const foot = ground ? cylinder(pen, { radius: 1.16, z, height: 4, colour: SYSTEMS.trim }) : z
    const height = ground ? 28 : 32
    const top = cylinder(pen, { radius, z: foot, height, colour: index % 2 === 0 ? SYSTEMS.wall : SYSTEMS.second })
    const night = ground ? {} : { night: '#9ff5ea' }
    roundWindows(pen, {
      radius,
      z: foot,
      height,
      count: ground ? 10 : 6,
      arched: true,
      share: 0.42,
      sill: ground ? 3 : 8,
      head: height * 0.68,
      ...night,
    })
    return band(pen, { radius: radius + 0.07, z: top, height: 3.5, colour: SYSTEMS.trim })
  },
  crown(pen, z, storeys, full) {
    const radius = storeys === 1 ? 0.66 : radiusOf(storeys - 1)
    const rise = storeys === 1 ? 0.7 : 1.1
    const orbits = full ? ORBITS : ORBITS.slice(0, 1)
    const size = full ? 1 : 0.86
    const height = z + (storeys === 1 ? 15 : 12)
    for (const orbit of orbits) orbitHalf(pen, height, orbit, size, true)
    const apex = dome(pen, { radius, z, colour: SYSTEMS.roof, rise, ribs: 8, rings: 1 })
    pole(pen, {
      z: apex,
      height: full ? 22 : 12,
      colour: SYSTEMS.trim,
      width: 2,
      tip: SYSTEMS.accent,
      night: '#b6fff6',
    })
    for (const orbit of orbits) orbitHalf(pen, height, orbit, size, false)
  },
}

/** The far or the near half of an orbit; the near one carries a message. */
function orbitHalf(pen: Pen, z: number, [wide, high, lean]: (typeof ORBITS)[number], size: number, far: boolean): void {
  const { brush } = pen
  const from = far ? Math.PI : 0
  pen.placed(iso(0, 0, z), lean, (size * UNIT) / 45, () => {
    brush.lineCap = 'round'
    brush.beginPath()
    brush.ellipse(0, 0, wide, high, 0, from, from + Math.PI)
    pen.trace(far ? '#4fb0b4' : '#6fd8cf', far ? '#4fb9c0' : '#8ffff0', far ? 1.8 : 3)
    if (far) return
    brush.beginPath()
    brush.ellipse(0, -0.8, wide, high, 0, 0, Math.PI)
    pen.stroke('#d8fffa', 1)
    pen.circle(wide * Math.cos(1), high * Math.sin(1), 4.2)
    pen.light('#f2b53f', '#fff0b0')
  })
}

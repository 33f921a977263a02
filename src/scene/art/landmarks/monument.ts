import type { Blueprint } from '../blueprint.ts'
import { WHITE, mix, veil } from '../colour.ts'
import { ball, cylinder } from '../kit/round.ts'
import { BUILD } from '../palette.ts'
import type { Pen } from '../pen.ts'
import { iso } from '../projection.ts'
import type { Extent } from '../states/extent.ts'

const IVORY = '#fff6e6'
const GOLD = '#e9b23c'
const WATER = '#7fd0d4'

/** Height of the sphere's centre above the plaza, px. */
const SPHERE = 86
const RADIUS = 25

/** The space it takes while it is built: over the basin, up to the top of the sphere. */
export const ARMILLARY_EXTENT: Extent = { west: -0.52, east: 0.52, north: -0.52, south: 0.52, height: SPHERE + RADIUS }

/**
 * The city's own building: a fountain from the first day, and the armillary sphere that rises with the city's last
 * floor.
 */
export const monument: Blueprint = {
  storey(pen, _index, z) {
    const rim = cylinder(pen, { radius: 0.5, z, height: 5, colour: '#fbf1e0', top: IVORY })
    basin(pen, z + 4)
    cylinder(pen, { radius: 0.12, z: z + 3, height: 10, colour: IVORY })
    cylinder(pen, { radius: 0.22, z: z + 12, height: 3, colour: IVORY, top: '#a9e6e6', shadow: false })
    jets(pen, z + 15)
    return rim
  },
  crown(pen, z) {
    stem(pen, z + 13)
    sphere(pen, z + SPHERE)
  },
}

function basin(pen: Pen, z: number): void {
  const [x, y] = iso(0, 0, z + 1)
  pen.circle(x, y, 18.6, 9.3)
  pen.light(
    pen.gradient(
      [x - 18, 0],
      [x + 18, 0],
      [
        [0, '#b9ecea'],
        [0.5, WATER],
        [1, '#57a9c4'],
      ],
    ),
    veil(WATER, 0.55),
  )
  pen.brush.beginPath()
  pen.brush.ellipse(x, y + 0.5, 12.5, 6.2, 0, 0.2, Math.PI - 0.2)
  pen.stroke(veil(WHITE, 0.6), 0.8)
}

function jets(pen: Pen, z: number): void {
  const [x, y] = iso(0, 0, z)
  for (const reach of [-3, -2, -1, 1, 2, 3]) {
    pen.brush.beginPath()
    pen.brush.moveTo(x, y - 2)
    pen.brush.quadraticCurveTo(x + reach * 2.4, y - 12, x + reach * 4.6, y + 9)
    pen.trace(veil(WHITE, 0.85), veil('#d6fbff', 0.8), 1)
  }
}

/** The stem of the sphere: slender, ivory, with a golden collar. */
function stem(pen: Pen, z: number): void {
  const top = SPHERE - RADIUS - 15
  cylinder(pen, { radius: 0.07, topRadius: 0.035, z, height: top, colour: IVORY })
  cylinder(pen, { radius: 0.075, z: z + top - 2, height: 2.4, colour: GOLD, shadow: false, footing: false })
  cylinder(pen, { radius: 0.13, topRadius: 0.06, z: z + 1, height: 5, colour: GOLD, shadow: false, footing: false })
}

type Hoop = readonly [wide: number, high: number, turn: number]
const HOOPS: readonly Hoop[] = [
  [1, 0.34, -0.42],
  [0.3, 1, 0.38],
  [0.94, 0.5, 0.5],
]

function sphere(pen: Pen, z: number): void {
  const centre = iso(0, 0, z)
  for (const hoop of HOOPS) hoopHalf(pen, centre, hoop, true)
  ball(pen, [0, 0], z, 7.5, pen.pass === 'dark' ? '#7a7f9c' : '#ffd97a', '#fff3c4')
  for (const hoop of HOOPS) hoopHalf(pen, centre, hoop, false)
  pen.placed(centre, 0, 1, () => {
    pen.circle(0, 0, RADIUS)
    pen.brush.lineCap = 'round'
    pen.trace('#a8742a', '#e0913c', 2.6)
    pen.circle(-0.5, -0.5, RADIUS)
    pen.trace(mix(GOLD, WHITE, 0.35), '#ffd98a', 1.1)
  })
  axis(pen, centre[0], centre[1])
}

/** Half of a hoop: the far half is dull, the near half bright. */
function hoopHalf(pen: Pen, centre: readonly [number, number], [wide, high, turn]: Hoop, far: boolean): void {
  pen.placed(centre, turn, 1, () => {
    pen.brush.beginPath()
    pen.brush.ellipse(0, 0, wide * RADIUS, high * RADIUS, 0, far ? Math.PI : 0, far ? 2 * Math.PI : Math.PI)
    pen.brush.lineCap = 'round'
    pen.trace(far ? '#b07f38' : GOLD, far ? '#c98a3a' : '#ffcf6e', far ? 1.6 : 2.2)
    if (!far) pen.stroke(veil(WHITE, 0.5), 0.6)
  })
}

function axis(pen: Pen, x: number, y: number): void {
  const [leanX, leanY] = [Math.sin(0.38) * (RADIUS + 6), Math.cos(0.38) * (RADIUS + 6)]
  pen.line([x - leanX, y + leanY], [x + leanX, y - leanY], BUILD.accent, 1.3)
  pen.circle(x + leanX, y - leanY, 2.4)
  pen.light('#ffe08a', '#fff3c4')
}

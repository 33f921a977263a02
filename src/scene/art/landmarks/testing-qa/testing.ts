import type { Blueprint } from '../../blueprint.ts'
import { WHITE, mix } from '../../colour.ts'
import { glassInk } from '../../kit/glass.ts'
import { curtainWall } from '../../kit/glazing.ts'
import { windowRow } from '../../kit/openings.ts'
import { type Face, box, slab } from '../../kit/solids.ts'
import { TESTING } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso, rectangle } from '../../projection.ts'
import { plinth, taper } from '../plinth.ts'

const widthOf = (index: number) => taper(2.1, 0.14, 1.4, index)
const depthOf = (index: number) => widthOf(index) * 0.85

/** A mint laboratory under a vault of glass, with a flask of something pink on its roof. */
export const testing: Blueprint = {
  storey(pen, index, z) {
    const [width, depth] = [widthOf(index), depthOf(index)]
    const foot = index === 0 ? plinth(pen, z, TESTING.second, width, depth) : z
    const top = box(pen, {
      width,
      depth,
      z: foot,
      height: index === 0 ? 30 : 25,
      colour: index % 2 === 0 ? TESTING.wall : TESTING.second,
      left: (face) => (index === 0 ? glassHall(face) : testRow(face)),
      right: (face) => (index === 0 ? glassHall(face) : benches(face)),
    })
    return slab(pen, {
      width: width + 0.08,
      depth: depth + 0.08,
      z: top,
      height: 2.5,
      colour: TESTING.roof,
      shadow: false,
    })
  },
  crown(pen, z, storeys, full) {
    vault(pen, widthOf(storeys - 1) / 2 - 0.1, z, full ? 1 : 0.72)
    flask(pen, iso(-0.62, 0.34, z + 4), full ? 1 : 0.56)
  },
}

const glassHall = (face: Face) => curtainWall(face, { columns: 8, tint: '#9fe0c8' })
const benches = (face: Face) =>
  windowRow(face, { width: 10, height: face.height * 0.42, pitch: 14, trim: '#ffffff', v: 6 })

/** Lamps under the windows: all green but one. */
function testRow(face: Face): void {
  benches(face)
  const { pen, height } = face
  for (let lamp = 0; lamp < 4; lamp++) {
    const colour = lamp === 2 ? TESTING.accent : '#4fc98f'
    pen.circle(10 + lamp * 9, height - 4, 2.1)
    pen.light(pen.pass === 'dark' ? '#5b6f80' : colour, colour)
  }
}

const FACETS = 10

/** A half cylinder of glass along the x axis, with a glazed arch at its right end. */
function vault(pen: Pen, reach: number, z: number, size: number): void {
  const radius = 0.62 * size
  const arc = (turn: number, x: number): Point =>
    iso(x, radius * Math.cos(Math.PI * turn), z + 26 * size * Math.sin(Math.PI * turn))
  pen.throwShadow(rectangle(0, 0, reach * 2, radius * 2), z, z + 18 * size)
  for (let facet = 0; facet < FACETS; facet++) {
    const [from, to] = [1 - facet / FACETS, 1 - (facet + 1) / FACETS]
    const facing = (facet + 0.5) / FACETS
    const shine = facing < 0.6 ? 0.8 - 0.3 * Math.abs(facing - 0.45) : 0.6
    const glass = mix(mix('#7fc8b4', '#e9fff6', shine), '#8fd8c0', Math.max(0.1, facing - 0.6))
    const lit = pen.random() < 0.55
    pen.path([arc(from, -reach), arc(from, reach), arc(to, reach), arc(to, -reach)])
    pen.light(pen.pass === 'dark' ? mix(glass, '#39466f', 0.72) : glass, lit ? 'rgba(127,216,160,.75)' : null)
    pen.stroke(mix(glass, WHITE, 0.75), 0.8)
  }
  for (let rib = 1; rib < 6; rib++) {
    const x = -reach + (2 * reach * rib) / 6
    for (let facet = 3; facet < FACETS; facet++)
      pen.line(arc(1 - facet / FACETS, x), arc(1 - (facet + 1) / FACETS, x), 'rgba(255,255,255,.8)', 0.9)
  }
  pen.path(Array.from({ length: FACETS + 1 }, (_, step) => arc(step / FACETS, reach)))
  const [south, crest] = [arc(0, reach), arc(0.5, reach)]
  pen.light(glassInk(pen, crest[1], south[1], 0.8, ['#7fb8b4', '#5f8fb0']), '#8fe0a0')
  pen.stroke('#ffffff', 1.6)
}

function flask(pen: Pen, at: Point, size: number): void {
  const { brush } = pen
  const outline = () => {
    brush.beginPath()
    brush.moveTo(-4, -46)
    brush.lineTo(-4, -28)
    brush.lineTo(-17, -4)
    brush.quadraticCurveTo(-19, 3, -12, 3)
    brush.lineTo(12, 3)
    brush.quadraticCurveTo(19, 3, 17, -4)
    brush.lineTo(4, -28)
    brush.lineTo(4, -46)
    brush.closePath()
  }
  pen.placed(at, 0, size, () => {
    outline()
    pen.fill('rgba(235,255,248,.85)')
    pen.inside(() => {
      brush.beginPath()
      brush.rect(-20, -18, 40, 24)
      pen.light(
        pen.gradient(
          [-16, 0],
          [16, 0],
          [
            [0, '#ffc1cc'],
            [0.5, TESTING.accent],
            [1, '#c9618f'],
          ],
        ),
        '#ff9fb4',
      )
    })
    outline()
    pen.stroke('#ffffff', 2)
    pen.line([-6, -46], [6, -46], '#ffffff', 3)
    for (const [x, y, radius] of [
      [-3, -8, 2.4],
      [5, -4, 1.6],
      [2, -14, 1.8],
    ] as const) {
      pen.circle(x, y, radius)
      pen.light('rgba(255,255,255,.7)', '#fff0f4')
    }
  })
}

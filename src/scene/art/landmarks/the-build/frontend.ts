import type { Blueprint } from '../../blueprint.ts'
import { WHITE, mix } from '../../colour.ts'
import { awning } from '../../kit/details.ts'
import { glassInk } from '../../kit/glass.ts'
import { door, windowRow } from '../../kit/openings.ts'
import { type Face, box, parapet, slab } from '../../kit/solids.ts'
import { BUILD } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso } from '../../projection.ts'
import { pick } from '#lib/random.ts'
import { plinth, taper } from '../plinth.ts'

const STAINED_GLASS = ['#ef6f5e', '#f6b545', '#6cc3b4', '#5a8fd0', '#b98ae0', '#f29fb5'] as const
const FAN = ['#ef6f5e', '#f6b545', '#ffe08a', '#6cc3b4', '#5a8fd0', '#b98ae0'] as const

const widthOf = (index: number) => taper(2, 0.14, 1.2, index)

/** A mosaic of stained glass over a striped shop front, under a fan of every colour. */
export const frontend: Blueprint = {
  storey(pen, index, z) {
    const width = widthOf(index)
    const foot = index === 0 ? plinth(pen, z, BUILD.trim, width) : z
    const top = box(pen, {
      width,
      z: foot,
      height: index === 0 ? 32 : 34,
      colour: index % 2 === 0 ? BUILD.trim : BUILD.wall,
      left: index === 0 ? shopFront : (face) => mosaic(face, 3, null),
      right: (face) => windowRow(face, { width: 9, pitch: 16, mullion: true, height: 17 }),
    })
    return slab(pen, { width: width + 0.1, z: top, height: 2.5, colour: BUILD.roof, shadow: false })
  },
  crown(pen, z, storeys, full) {
    const width = widthOf(storeys - 1)
    parapet(pen, { width, z, colour: BUILD.trim })
    if (!full) box(pen, { at: [-0.35, -0.35], width: 0.5, z, height: 8, colour: BUILD.second })
    fanWindow(pen, full ? iso(0.1, 0.12, z + 2) : iso(0.34, 0.36, z + 2), full ? 39 : 18)
  },
}

function shopFront(face: Face): void {
  mosaic(face, 2, [face.width / 2 - 9, face.width / 2 + 9])
  door(face, { width: 13, height: face.height * 0.6 })
  awning(face, { u: face.width / 2 - 15, v: face.height * 0.3, width: 30, colours: ['#e2654a', '#fff6e6'] })
}

/** Panes of coloured glass; the lowest row leaves a gap for the door. */
function mosaic({ pen, width, height }: Face, rows: number, gap: readonly [number, number] | null): void {
  const columns = Math.round(width / 8)
  const [paneWidth, paneHeight] = [(width - 6) / columns, (height - 7) / rows]
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const [u, v] = [3 + column * paneWidth, 3 + row * paneHeight]
      const colour = pick(pen.random, STAINED_GLASS)
      const tone = mix(colour, WHITE, 0.12 + 0.2 * pen.random())
      const lit = pen.random() < 0.85
      if (gap && row === rows - 1 && u + paneWidth > gap[0] && u < gap[1]) continue
      pen.brush.beginPath()
      pen.brush.rect(u, v, paneWidth - 1, paneHeight - 1)
      pen.light(
        glassInk(pen, v, v + paneHeight, 0, [mix(tone, WHITE, 0.12), tone]),
        lit ? mix(colour, '#ffd070', 0.2) : null,
      )
    }
  }
}

function fanWindow(pen: Pen, [x, y]: Point, radius: number): void {
  const { brush } = pen
  const angleOf = (ray: number) => Math.PI + (ray * Math.PI) / FAN.length
  FAN.forEach((colour, ray) => {
    brush.beginPath()
    brush.moveTo(x, y)
    brush.arc(x, y, radius, angleOf(ray), angleOf(ray + 1))
    brush.closePath()
    pen.light(
      pen.gradient(
        [x, y - radius],
        [x, y],
        [
          [0, mix(colour, WHITE, 0.28)],
          [1, colour],
        ],
      ),
      mix(colour, '#7a3a50', 0.3),
    )
  })
  brush.beginPath()
  brush.arc(x, y, radius, Math.PI, 0)
  brush.closePath()
  pen.stroke(BUILD.trim, radius * 0.065)
  for (let ray = 1; ray < FAN.length; ray++) {
    pen.line(
      [x, y],
      [x + radius * Math.cos(angleOf(ray)), y + radius * Math.sin(angleOf(ray))],
      BUILD.trim,
      radius * 0.04,
    )
  }
  brush.beginPath()
  brush.arc(x, y, radius * 0.27, Math.PI, 0)
  brush.closePath()
  pen.light(BUILD.trim, '#ffd99a')
}

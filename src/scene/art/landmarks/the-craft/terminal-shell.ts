import type { Blueprint } from '../../blueprint.ts'
import { mix } from '../../colour.ts'
import { bush } from '../../kit/details.ts'
import { glyphPrompt } from '../../kit/glyphs.ts'
import { windowRow } from '../../kit/openings.ts'
import { type Face, box, parapet, slab } from '../../kit/solids.ts'
import { pick } from '#lib/random.ts'
import { plinth, taper } from '../plinth.ts'

const OBSIDIAN = '#4a4560'
const TRIM = '#eaa53c'
const SCREEN = '#1d2a3c'
const CODE = ['#6ff0b0', '#ffd36a', '#8fd8ff', '#6ff0b0'] as const
const PHOSPHOR = { day: '#6ff0b0', night: '#8fffc8' }

const widthOf = (index: number) => taper(2, 0.32, 0.9, index)

/** A ziggurat of obsidian whose walls are screens, with the prompt on top. */
export const terminalShell: Blueprint = {
  storey(pen, index, z) {
    const width = widthOf(index)
    const foot = index === 0 ? plinth(pen, z, '#cbb894', width) : z
    const top = box(pen, {
      width,
      z: foot,
      height: index === 0 ? 33 : 29,
      colour: index % 2 === 0 ? OBSIDIAN : '#5b5474',
      left: screen,
      right: (face) => windowRow(face, { width: 6, pitch: 12, height: 15, trim: '#8a80a8', night: '#8ff5c4' }),
    })
    return slab(pen, { width: width + 0.05, z: top, height: 2, colour: TRIM, shadow: false })
  },
  crown(pen, z, storeys, full) {
    const width = widthOf(storeys - 1)
    parapet(pen, { width, z, colour: OBSIDIAN, floor: '#6a6284' })
    if (!full) for (const x of [-0.3, 0, 0.3]) bush(pen, [x, -width * 0.3], z, 4.4)
    const size = full ? 1 : 0.68
    box(pen, { width: 0.86 * size, depth: 0.3 * size, z, height: 30 * size, colour: OBSIDIAN, left: prompt })
  },
}

/** Lines of code, each a few words of a random length. */
function screen({ pen, width, height }: Face): void {
  const { brush } = pen
  const awake = pen.pass === 'clear' || pen.emissive
  brush.beginPath()
  brush.roundRect(5, 4, width - 10, height - 8, 3)
  pen.light(pen.pass === 'hollow' ? '#6a5f80' : SCREEN, '#123a38')
  const lines = Math.floor((height - 10) / 6)
  for (let line = 0; line < lines; line++) {
    let u = 9
    const words = 3 + Math.floor(pen.random() * 3)
    for (let word = 0; word < words; word++) {
      const length = 4 + pen.random() * 11
      const colour = pick(pen.random, CODE)
      if (u + length > width - 9) break
      brush.beginPath()
      brush.rect(u, 8 + line * 6, length, 2.2)
      if (awake) pen.light(colour, colour)
      else if (pen.pass === 'dark') pen.fill(mix(SCREEN, colour, 0.12))
      u += length + 3
    }
  }
}

function prompt({ pen, width, height }: Face): void {
  const size = height * 0.44
  pen.brush.beginPath()
  pen.brush.roundRect(2, 2, width - 4, height - 4, 2)
  pen.fill(SCREEN)
  glyphPrompt(pen, { u: width / 2 - size * 0.62, v: height / 2 - size * 0.5, size }, PHOSPHOR)
}

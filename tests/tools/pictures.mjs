// node tests/tools/pictures.mjs: makes the pictures of shadows, skies and mist in src/ui/pictures. A browser without a
// graphics card takes many times longer to blur a shadow than to show a picture of one.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

const OUT = join(import.meta.dirname, '../../src/ui/pictures')

/**
 * The number of opacities in a picture of one colour: nobody can see the difference to more, and it halves the file.
 */
const SHADES = 64

const VIOLET = [64, 40, 100]
const NIGHT = [5, 2, 25]

/**
 * The shadows of boxes, in CSS pixels. `radius`: of the corners. `inside`: how far from a corner it still affects the
 * shadow. `around`: how far the shadow reaches. `edge`: the height of a sharp rim below the box, which the shadow must
 * not darken. `scale`: pixels of the picture for a CSS pixel.
 */
const SHADOWS = {
  'sheet-day': {
    box: { radius: 4, inside: 40, around: 48, edge: 0, scale: 0.5 },
    colour: VIOLET,
    casts: [
      { down: 10, blur: 28, alpha: 0.22 },
      { down: 2, blur: 6, alpha: 0.14 },
    ],
  },
  'sheet-night': {
    box: { radius: 4, inside: 40, around: 48, edge: 0, scale: 0.5 },
    colour: NIGHT,
    casts: [{ down: 14, blur: 34, alpha: 0.55 }],
  },
  'sign-day': {
    box: { radius: 18, inside: 19, around: 18, edge: 0, scale: 1 },
    colour: VIOLET,
    casts: [{ down: 4, blur: 14, alpha: 0.26 }],
  },
  'sign-night': {
    box: { radius: 18, inside: 19, around: 18, edge: 0, scale: 1 },
    colour: NIGHT,
    casts: [{ down: 4, blur: 14, alpha: 0.5 }],
  },
  'slab-day': {
    box: { radius: 8, inside: 18, around: 24, edge: 4, scale: 1 },
    colour: VIOLET,
    casts: [{ down: 9, blur: 16, alpha: 0.22 }],
  },
  'slab-night': {
    box: { radius: 8, inside: 18, around: 24, edge: 4, scale: 1 },
    colour: NIGHT,
    casts: [{ down: 9, blur: 16, alpha: 0.4 }],
  },
}

/** Stops of a gradient from top (0) to bottom (1): the position, then red, green and blue. */
const SKIES = {
  'sky-day': [
    [0, 255, 220, 184],
    [0.11, 252, 214, 196],
    [0.19, 230, 220, 214],
    [0.32, 169, 220, 217],
    [0.58, 92, 195, 204],
    [1, 31, 143, 174],
  ],
  'sky-night': [
    [0, 74, 58, 120],
    [0.16, 54, 57, 127],
    [0.45, 31, 58, 115],
    [1, 14, 36, 80],
  ],
}

/** Opacity of the mist behind words: the distance from the middle (0) to the edge (1), then the opacity. */
const THICKNESS = [
  [0.42, 0.96],
  [0.68, 0.78],
  [1, 0],
]
const MISTS = { 'mist-day': [255, 244, 229], 'mist-night': [35, 27, 74] }

mkdirSync(OUT, { recursive: true })
const save = (name, bytes) => writeFileSync(join(OUT, `${name}.png`), bytes)
for (const [name, shadow] of Object.entries(SHADOWS)) save(name, paintShadow(shadow))
for (const [name, stops] of Object.entries(SKIES))
  save(
    name,
    skyPng(128, (y) => blend(stops, (y + 0.5) / 128)),
  )
for (const [name, colour] of Object.entries(MISTS)) {
  const [width, height] = [64, 48]
  const from = (at, size) => Math.abs((2 * (at + 0.5)) / size - 1)
  // A superellipse: it fills the corners more than an ellipse.
  const away = (x, y) => (from(x, width) ** 2.6 + from(y, height) ** 2.6) ** (1 / 2.6)
  save(
    name,
    softPng(width, height, colour, (x, y) => blend(THICKNESS, Math.min(1, away(x, y)))[0]),
  )
}

function paintShadow({ box, colour, casts }) {
  const { radius, inside, around, edge, scale } = box
  const side = 2 * inside + 2
  const size = side + 2 * around
  /** How much of a pixel, 0 to 1, the box covers if it is moved down by `down` pixels. */
  const cover = (x, y, down) => {
    const off = (at) => Math.max(Math.abs(at + 0.5 - size / 2) - side / 2 + radius, 0)
    return Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(off(x), off(y - down))))
  }
  const layers = casts.map(({ down, blur, alpha }) => ({
    alpha,
    part: blurred(size, (x, y) => cover(x, y, down), blur / 2),
  }))
  const alphaAt = (x, y) => {
    const free = layers.reduce((left, { alpha, part }) => left * (1 - alpha * part[y * size + x]), 1)
    return (1 - free) * (1 - Math.max(cover(x, y, 0), edge > 0 ? cover(x, y, edge) : 0))
  }
  const step = 1 / scale
  return softPng(size * scale, size * scale, colour, (x, y) => {
    let sum = 0
    for (let dx = 0; dx < step; dx++) for (let dy = 0; dy < step; dy++) sum += alphaAt(x * step + dx, y * step + dy)
    return sum / step ** 2
  })
}

function blurred(size, cover, deviation) {
  const reach = Math.ceil(3 * deviation)
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)))
  const whole = kernel.reduce((sum, weight) => sum + weight, 0)
  const along = (valueAt) =>
    Array.from({ length: size * size }, (_, at) =>
      kernel.reduce(
        (sum, weight, place) => sum + (weight / whole) * valueAt(at % size, Math.floor(at / size), place - reach),
        0,
      ),
    )
  const across = along((x, y, shift) => cover(x + shift, y))
  return along((x, y, shift) => across[(y + shift) * size + x] ?? 0)
}

/** The values at a position, interpolated between the stops. */
function blend(stops, at) {
  const next = stops.findIndex(([place]) => place >= at)
  const [to, ...after] = stops[next < 0 ? stops.length - 1 : next]
  const [from, ...before] = stops[Math.max(0, next - 1)]
  const part = to === from ? 1 : Math.max(0, (at - from) / (to - from))
  return after.map((value, which) => before[which] + (value - before[which]) * part)
}

/** A PNG of one colour with the opacity `alphaAt`, 0 to 1, at each pixel. */
function softPng(width, height, colour, alphaAt) {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => Math.round(alphaAt(x, y) * (SHADES - 1)))]),
  )
  const palette = Buffer.from(Array.from({ length: SHADES }, () => colour).flat())
  const alphas = Buffer.from(Array.from({ length: SHADES }, (_, shade) => Math.round((255 * shade) / (SHADES - 1))))
  return png(width, height, 3, rows, [chunk('PLTE', palette), chunk('tRNS', alphas)])
}

function skyPng(height, colourAt) {
  const rows = Array.from({ length: height }, (_, y) => Buffer.from([0, ...colourAt(y).map(Math.round)]))
  return png(1, height, 2, rows)
}

/**
 * `kind` is the colour type of PNG: 2 for red, green and blue, 3 for a palette. Rows begin with filter byte 0 (none).
 */
function png(width, height, kind, rows, tables = []) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, kind, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const data = chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 }))
  return Buffer.concat([signature, chunk('IHDR', header), ...tables, data, chunk('IEND', Buffer.alloc(0))])
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

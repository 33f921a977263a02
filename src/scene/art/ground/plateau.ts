import type { Ornament, Plateau, Tile } from '../../layout.ts'
import { dim, mix, multiply, shadyOf, sunnyOf, topOf, veil } from '../colour.ts'
import { prism } from '../kit/solids.ts'
import { type Palette, paletteOf } from '../palette.ts'
import type { Pen, Side } from '../pen.ts'
import { createRandom, seedOf } from '#lib/random.ts'
import { paintPlan } from '../states/plot.ts'
import { roundedBlock, GRASS_Z } from './coast.ts'
import { paintFountainPlaza, paintPark, paintPlot, paintTrack } from './ornaments.ts'
import { paintStreets } from './streets.ts'

/**
 * A stone plateau with its streets and plots. `isLocked`, while in mist: bluish, with plans on the plots and no
 * streets.
 */
export function drawPlateau(pen: Pen, plateau: Plateau, isLocked: boolean): void {
  const colours = coloursOf(paletteOf(plateau.district), isLocked)
  const { x, y, width, depth, z } = plateau
  paintFootShade(pen, plateau)
  const outline = roundedBlock(x, y, width, depth, 0.7)
  prism(pen, { outline, z: GRASS_Z, height: z - GRASS_Z, colour: colours.stone, top: colours.paving, shadow: false })
  for (const side of ['left', 'right'] as const) paintWall(pen, plateau, side, colours.stone)
  pen.onGround(z, () => {
    paintPaving(pen, plateau, colours.paving, isLocked)
    if (!isLocked) {
      paintStreets(pen, plateau)
      for (const ornament of plateau.ornaments) paintOrnament(pen, plateau, ornament)
    }
    for (const plot of plateau.plots) {
      if (isLocked) planAt(pen, plot)
      else paintPlot(pen, plot, colours.paving)
    }
  })
}

function planAt(pen: Pen, { x, y }: Tile): void {
  pen.brush.save()
  pen.brush.translate(x, y)
  paintPlan(pen)
  pen.brush.restore()
}

type Colours = { readonly paving: string; readonly stone: string }

function coloursOf(palette: Palette, isLocked: boolean): Colours {
  if (isLocked) {
    return { paving: mix(palette.ground, '#86a2e6', 0.86), stone: '#98a5d4' }
  }
  return { paving: palette.ground, stone: mix(multiply(palette.ground, '#d8bfae'), palette.second, 0.12) }
}

function paintOrnament(pen: Pen, plateau: Plateau, ornament: Ornament): void {
  switch (ornament.kind) {
    case 'fountain':
      return paintFountainPlaza(pen, ornament)
    case 'park':
      return paintPark(pen, ornament, ornament.size)
    case 'track':
      return paintTrack(pen, plateau)
  }
}

/** The soft violet shade where the wall meets the grass. */
function paintFootShade(pen: Pen, { x, y, width, depth }: Plateau): void {
  pen.onGround(GRASS_Z, () => {
    for (const reach of [0.34, 0.26, 0.18, 0.1]) {
      pen.brush.beginPath()
      pen.brush.roundRect(x - reach * 0.4, y - reach * 0.4, width + reach * 1.6, depth + reach * 1.4, 0.8)
      pen.fill('rgba(70,45,110,.09)')
    }
  })
}

/** One wall: a light edge along the top; below it arches if the wall is higher than 16 pixels, else rows of stones. */
function paintWall(pen: Pen, { x, y, width, depth, z }: Plateau, side: Side, stone: string): void {
  const { brush } = pen
  const height = z - GRASS_Z
  const isLeft = side === 'left'
  const length = (isLeft ? width : depth) * 32 - 44
  pen.onWall(side, isLeft ? x + 0.7 : x + width, isLeft ? y + depth : y + depth - 0.7, z, () => {
    brush.fillStyle = isLeft ? topOf(stone) : mix(shadyOf(stone), '#ffffff', 0.15)
    fillRectangle(pen, -12, 0, length + 24, 2.6)
    brush.fillStyle = 'rgba(60,40,90,.16)'
    fillRectangle(pen, -12, 2.6, length + 24, 1.4)
    if (height > 16)
      paintArches(
        pen,
        length,
        height,
        isLeft ? multiply(sunnyOf(stone), '#b391a8') : multiply(shadyOf(stone), '#9a86b4'),
      )
    else paintCourses(pen, length, height)
  })
}

function fillRectangle(pen: Pen, x: number, y: number, width: number, height: number): void {
  pen.brush.beginPath()
  pen.brush.rect(x, y, width, height)
  pen.brush.fill()
}

function paintArches(pen: Pen, length: number, height: number, colour: string): void {
  const { brush } = pen
  const count = Math.floor(length / 26)
  const rise = Math.min(height - 12, 26)
  brush.fillStyle = colour
  for (let arch = 0; arch < count; arch++) {
    const left = 6 + (arch * length) / count
    brush.beginPath()
    brush.moveTo(left, height)
    brush.lineTo(left, height - rise + 6)
    brush.arc(left + 6, height - rise + 6, 6, Math.PI, 0)
    brush.lineTo(left + 12, height)
    brush.fill()
  }
}

function paintCourses(pen: Pen, length: number, height: number): void {
  pen.brush.fillStyle = 'rgba(60,40,90,.10)'
  for (let down = 7, course = 1; down < height - 2; down += 6, course++) {
    for (let along = (course % 2) * 9; along < length; along += 18) fillRectangle(pen, along, down, 8, 1)
  }
}

/** The paving: slabs of half a tile, some lighter and some darker, brighter on the left, with a cream rim. */
function paintPaving(pen: Pen, { district, x, y, width, depth }: Plateau, paving: string, isLocked: boolean): void {
  const { brush } = pen
  const outline = roundedBlock(x, y, width, depth, 0.7)
  pen.path(outline)
  pen.inside(() => {
    brush.beginPath()
    brush.rect(x - 1, y - 1, width + 2, depth + 2)
    const [sunny, shady] = isLocked
      ? [mix(paving, '#ffffff', 0.22), paving]
      : [topOf(mix(paving, '#fff3d0', 0.2)), mix(paving, '#c8a8c8', 0.12)]
    pen.fill(
      pen.gradient(
        [x, y + depth],
        [x + width, y],
        [
          [0, sunny],
          [1, shady],
        ],
      ),
    )
    brush.beginPath()
    for (let line = Math.floor(x); line < x + width; line += 0.5) {
      brush.moveTo(line, y)
      brush.lineTo(line, y + depth)
    }
    for (let line = Math.floor(y); line < y + depth; line += 0.5) {
      brush.moveTo(x, line)
      brush.lineTo(x + width, line)
    }
    pen.stroke(veil('#8a6a8a', isLocked ? 0.06 : 0.085), 0.022)
    const random = createRandom(seedOf(district))
    for (let slab = 0; slab < width * depth * 1.2; slab++) {
      brush.fillStyle =
        random() < 0.5 ? 'rgba(255,255,255,.16)' : isLocked ? 'rgba(60,80,180,.06)' : 'rgba(150,110,140,.06)'
      fillRectangle(
        pen,
        Math.floor((x + random() * width) * 2) / 2,
        Math.floor((y + random() * depth) * 2) / 2,
        0.5,
        0.5,
      )
    }
  })
  pen.path(roundedBlock(x + 0.1, y + 0.1, width - 0.2, depth - 0.2, 0.62))
  pen.stroke(isLocked ? 'rgba(255,255,255,.5)' : veil('#fffaf0', 0.8), 0.1)
  if (isLocked) return
  pen.path(outline)
  pen.stroke(veil(dim(paving, 0.8), 0.25), 0.02)
}

import type { Blueprint } from '../blueprint.ts'
import { awning, bush, flag, pole, roofGarden } from '../kit/details.ts'
import { curtainWall, roundWindows } from '../kit/glazing.ts'
import { arcade, door, window, windowRow } from '../kit/openings.ts'
import { gable, hip } from '../kit/roofs.ts'
import { ball, band, cone, cylinder, dome } from '../kit/round.ts'
import { type Face, box, parapet, slab } from '../kit/solids.ts'
import { plinth, taper } from '../landmarks/plinth.ts'
import { type Traits, heightAt, wallAt } from './traits.ts'

type Family = (traits: Traits) => Blueprint

/** Straight walls, a shop at the street, a flat roof with a hut; the full building has a pavilion instead. */
const block: Family = (traits) => ({
  storey(pen, index, z) {
    const { width, depth, palette, roof } = traits
    const foot = index === 0 ? plinth(pen, z, palette.trim, width, depth) : z
    const walls = index === 0 ? { left: shopFrontOf(traits), right: windowsOf(traits) } : { walls: windowsOf(traits) }
    const top = box(pen, {
      width,
      depth,
      z: foot,
      height: heightAt(traits, index),
      colour: wallAt(traits, index),
      ...walls,
    })
    return slab(pen, {
      width: width + 0.1,
      depth: depth + 0.1,
      z: top,
      height: 2.5,
      colour: index % 2 === 0 ? palette.trim : roof,
      shadow: false,
    })
  },
  crown(pen, z, _storeys, full) {
    const { width, depth, palette, roof } = traits
    parapet(pen, { width, depth, z, colour: palette.trim })
    const size = full ? 0.95 : 0.6
    const hut = box(pen, {
      at: [-0.2, -0.2],
      width: size,
      z,
      height: full ? 20 : 10,
      colour: palette.wall,
      walls: (face) => windowRow(face, { count: 2, height: face.height * 0.5 }),
    })
    if (full)
      flag(
        pen,
        [-0.2, -0.2],
        hip(pen, { at: [-0.2, -0.2], width: size, z: hut, height: 22, colour: roof }) - 2,
        16,
        palette.accent,
      )
    else roofGarden(pen, { at: [width / 4, depth / 4], width: 0.5, z, count: 4 })
  },
})

/** Each storey is narrower than the one below, behind a planted terrace. */
const terraces: Family = (traits) => {
  const widthOf = (index: number) => taper(traits.width, 0.18, 0.85, index)
  return {
    storey(pen, index, z) {
      const { palette } = traits
      const width = widthOf(index)
      const foot = index === 0 ? plinth(pen, z, palette.trim, width) : z
      const glass = (face: Face) =>
        curtainWall(face, { columns: Math.round(face.width / 9), rows: 2, tint: palette.second })
      const top = box(pen, {
        width,
        z: foot,
        height: heightAt(traits, index),
        colour: wallAt(traits, index),
        left: index === 0 ? shopFrontOf(traits) : glass,
        right: glass,
      })
      const roof = slab(pen, { width: width + 0.08, z: top, height: 2, colour: palette.trim, shadow: false })
      for (const along of [-0.32, 0, 0.32]) {
        bush(pen, [along * width, width / 2 - 0.06], roof, 3)
        bush(pen, [width / 2 - 0.06, along * width], roof, 3)
      }
      return roof
    },
    crown(pen, z, storeys, full) {
      const width = widthOf(storeys - 1) * 0.62
      const top = box(pen, {
        width,
        z,
        height: full ? 16 : 8,
        colour: traits.palette.second,
        walls: (face) => windowRow(face, { count: 2, height: face.height * 0.5 }),
      })
      const tip = hip(pen, { width, z: top, height: full ? 26 : 14, colour: traits.roof })
      if (full)
        pole(pen, { z: tip - 1, height: 12, colour: traits.palette.trim, tip: traits.palette.accent, night: '#fff0b0' })
    },
  }
}

/** Round storeys between rings, under a dome or a cone. */
const drums: Family = (traits) => {
  const radiusOf = (index: number) => taper(traits.width / 2, 0.04, 0.6, index)
  const pointed = traits.windows.shape === 'arched'
  return {
    storey(pen, index, z) {
      const { palette, windows } = traits
      const radius = radiusOf(index)
      const height = heightAt(traits, index)
      const foot = index === 0 ? cylinder(pen, { radius: radius + 0.12, z, height: 4, colour: palette.trim }) : z
      const top = cylinder(pen, { radius, z: foot, height, colour: wallAt(traits, index) })
      roundWindows(pen, {
        radius,
        z: foot,
        height,
        count: windows.pitch < 14 ? 10 : 8,
        arched: pointed,
        share: 0.38,
        sill: height * 0.26,
        head: height * 0.68,
      })
      return band(pen, {
        radius: radius + 0.05,
        z: top,
        height: 3,
        colour: index % 2 === 0 ? palette.trim : traits.roof,
      })
    },
    crown(pen, z, storeys, full) {
      const radius = radiusOf(storeys - 1) * (full ? 0.88 : 0.7)
      const foot = cylinder(pen, { radius, z, height: full ? 6 : 3, colour: traits.palette.trim })
      const tip = pointed
        ? cone(pen, { radius: radius + 0.04, z: foot, height: full ? 44 : 20, colour: traits.roof })
        : dome(pen, {
            radius: radius * 0.96,
            z: foot,
            colour: traits.roof,
            rise: full ? 0.85 : 0.45,
            ribs: 8,
            rings: 1,
          })
      ball(pen, [0, 0], tip + 2, full ? 4 : 2.6, traits.palette.accent, '#fff0b0')
    },
  }
}

/** A pitched roof over plain walls; the full building has a small bell tower. */
const gabled: Family = (traits) => ({
  storey(pen, index, z) {
    const { width, depth, palette } = traits
    const foot = index === 0 ? plinth(pen, z, palette.trim, width, depth) : z
    const top = box(pen, {
      width,
      depth,
      z: foot,
      height: heightAt(traits, index),
      colour: wallAt(traits, index),
      left: index === 0 ? entranceOf(traits) : windowsOf(traits),
      right: windowsOf(traits),
    })
    return slab(pen, {
      width: width + 0.08,
      depth: depth + 0.08,
      z: top,
      height: 2,
      colour: palette.trim,
      shadow: false,
    })
  },
  crown(pen, z, _storeys, full) {
    const { width, depth, palette, roof } = traits
    const height = full ? 30 : 22
    const roundel = (face: Face) =>
      window(face, { u: face.width / 2 - 4.5, v: face.height * 0.46, width: 9, height: 9, shape: 'round' })
    gable(pen, { width, depth, z, height, colour: roof, ridge: 'y', wall: palette.wall, gableWall: roundel })
    if (!full) return
    const at = [0, -depth / 4] as const
    const belfry = box(pen, {
      at,
      width: 0.5,
      z: z + height - 8,
      height: 20,
      colour: palette.wall,
      walls: (face) => windowRow(face, { count: 1, width: 7, height: 10, shape: 'arched' }),
    })
    pole(pen, {
      at,
      z: hip(pen, { at, width: 0.5, z: belfry, height: 20, colour: roof, overhang: 0.07 }),
      height: 8,
      tip: palette.accent,
    })
  },
})

/** A slender tower on an arcade. */
const tower: Family = (traits) => {
  const widthOf = (index: number) => (index === 0 ? traits.width : taper(1.2, 0.05, 0.9, index))
  return {
    storey(pen, index, z) {
      const { palette } = traits
      const width = widthOf(index)
      const foot = index === 0 ? plinth(pen, z, palette.trim, width) : z
      const walls = (face: Face) => (index === 0 ? arcade(face, { count: 4 }) : windowsOf(traits)(face))
      const top = box(pen, {
        width,
        z: foot,
        height: heightAt(traits, index) + (index === 0 ? 4 : 2),
        colour: wallAt(traits, index),
        walls,
      })
      const roof = slab(pen, { width: width + 0.1, z: top, height: 3, colour: palette.trim, shadow: false })
      return index === 0 ? parapet(pen, { width: width + 0.04, z: roof, height: 3, colour: palette.trim }) : roof
    },
    crown(pen, z, storeys, full) {
      const width = (storeys === 1 ? 1.1 : widthOf(storeys - 1)) * (full ? 1.12 : 0.8)
      const top = box(pen, {
        width,
        z,
        height: full ? 17 : 9,
        colour: traits.palette.wall,
        walls: (face) => curtainWall(face, { columns: 4, chance: 0.9 }),
      })
      const tip = hip(pen, { width, z: top, height: full ? 30 : 14, colour: traits.roof, overhang: 0.12 })
      if (full) flag(pen, [0, 0], tip - 2, 16, traits.palette.accent)
    },
  }
}

export const FAMILIES: readonly [Family, ...Family[]] = [block, terraces, drums, gabled, tower]

function windowsOf({ windows }: Traits): (face: Face) => void {
  return (face) => windowRow(face, { ...windows, height: Math.min(16, face.height * 0.56) })
}

function entranceOf(traits: Traits): (face: Face) => void {
  return (face) => {
    windowsOf(traits)(face)
    door(face, { width: 12, shape: traits.windows.shape })
  }
}

function shopFrontOf(traits: Traits): (face: Face) => void {
  return (face) => {
    windowRow(face, { count: 3, width: 12, height: face.height * 0.5, v: face.height * 0.34, margin: 5 })
    door(face, { width: 12, height: face.height * 0.68 })
    awning(face, { u: 5, v: face.height * 0.16, width: face.width - 10, colours: [traits.roof, traits.palette.trim] })
  }
}

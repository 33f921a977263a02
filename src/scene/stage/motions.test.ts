import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PictureOfBuilding } from '../picture.ts'
import type { BuildingView } from './building.ts'
import type { Loop } from './loop.ts'
import type { MotionName } from './motions.ts'
import type { Shelf } from './shelf.ts'
import { type HandClock, useHandClock } from './testing/hand-clock.ts'

vi.hoisted(() => vi.stubGlobal('navigator', { userAgent: '', platform: '' }))

let clock: HandClock
beforeEach(() => {
  clock = useHandClock(vi.stubGlobal)
})
afterEach(() => vi.unstubAllGlobals())

/** How a motion is started, and how what it moves looks now. */
type Moved = { readonly begin: () => void | Promise<void>; readonly look: () => unknown }
/** Sets a motion up on a loop. `last`: what `look` must return after the motion. */
type Scene = (loop: Loop) => Promise<Moved & { readonly last: unknown }>

const { Container, Rectangle, Sprite, Texture } = await import('pixi.js')
const { createLoop } = await import('./loop.ts')

const exhibit = () => ({
  texture: Texture.WHITE,
  frame: {
    key: '',
    page: 0,
    x: 0,
    y: 0,
    width: 1,
    height: 1,
    anchorX: 0,
    anchorY: 0,
    scale: 1,
    lift: 0,
    top: 0,
    prisms: [],
  },
})
const shelf: Shelf = {
  find: exhibit,
  fetch: () => Promise.resolve(),
  fetchLand: () => Promise.resolve(null),
  fetchCloths: () => Promise.resolve([]),
  forget: () => {},
  dropLand: () => {},
  bytes: () => 0,
  dispose: () => {},
}
const CITY = { x: 0, y: 0, width: 2000, height: 1000 }

async function pilotOn(loop: Loop) {
  const { createPilot } = await import('./pilot.ts')
  const size = { width: 1000, height: 500 }
  const pilot = createPilot({ city: CITY, start: null, size, leastZoom: 0.1, loop, onMove: () => {} })
  pilot.resize(size)
  return pilot
}

/** One for each motion; a missing one is a type error. */
const SCENES: Readonly<Record<MotionName, Scene>> = {
  flight: async (loop) => {
    const pilot = await pilotOn(loop)
    const sight = { area: { x: 300, y: 200, width: 100, height: 50 }, most: 2, mayBeCut: false }
    return { begin: () => pilot.show(sight), look: pilot.camera, last: { x: 350, y: 225, zoom: 2 } }
  },
  glide: async (loop) => {
    const pilot = await pilotOn(loop)
    return {
      begin: () => pilot.glide({ x: -1, y: 0 }),
      look: () => Math.round(pilot.camera().x),
      last: Math.round(1000 + 254.9 / pilot.camera().zoom),
    }
  },
  arrival: async (loop) => {
    const { createCurtain } = await import('./curtain.ts')
    const curtain = createCurtain(loop)
    const house = { renderable: true, alpha: 0.5, destroyed: false }
    curtain.hide(house)
    return {
      begin: () => void curtain.lift({ isSoft: true, isLast: true }),
      look: () => ({ ...house }),
      last: { renderable: true, alpha: 0.5, destroyed: false },
    }
  },
  light: async (loop) => {
    const { LIGHTING, createFade } = await import('./light.ts')
    let lighting = LIGHTING.day
    const fade = createFade(
      loop,
      () => lighting,
      (next) => (lighting = next),
    )
    return { begin: () => fade(LIGHTING.night, true), look: () => lighting, last: LIGHTING.night }
  },
  parting: async (loop) => {
    const { createMist } = await import('./mist.ts')
    const mist = createMist(shelf, loop)
    const plateau = { district: 'data', x: 0, y: 0, width: 6, depth: 6, z: 0 }
    await mist.show([plateau as never], false)
    expect(mist.view.children.length).toBe(1)
    return { begin: () => mist.show([], true), look: () => mist.view.children.length, last: 0 }
  },
  opening: async (loop) => {
    const { openBuilding } = await import('./opening.ts')
    const { spriteOf } = await import('./shelf.ts')
    const kit = { Container, Rectangle, Sprite, Texture, spriteOf }
    const view = new Container()
    const seen = { rise: 0, isDone: 0 }
    const picture = {
      building: 'auth',
      district: 'data',
      storeys: ['built'],
      crown: { storeys: 1, isFull: false, state: 'built' },
    }
    const building = {
      view,
      picture: () => picture as unknown as PictureOfBuilding,
      footOf: () => 0,
      tint: () => 0xffffff,
      setRise: (_: number, rise: number) => (seen.rise = rise),
    } as unknown as BuildingView
    return {
      begin: async () => {
        openBuilding(building, 0, shelf, loop, kit, () => (seen.isDone += 1))
        await Promise.resolve()
      },
      look: () => ({ ...seen, around: view.children.length }),
      last: { rise: 0.6, isDone: 1, around: 0 },
    }
  },
  storey: async (loop) => {
    const { raiseStorey } = await import('./raising.ts')
    const { spriteOf } = await import('./shelf.ts')
    const kit = { Container, spriteOf }
    const view = new Container()
    const seen = { rise: 1, isDone: 0 }
    const picture = { building: 'auth', district: 'data', storeys: ['built'] }
    const building = {
      view,
      picture: () => picture as unknown as PictureOfBuilding,
      footOf: () => 10,
      setRise: (_: number, rise: number) => (seen.rise = rise),
    } as unknown as BuildingView
    return {
      begin: async () => {
        raiseStorey(building, 0, shelf, loop, kit, () => (seen.isDone += 1))
        await Promise.resolve()
      },
      look: () => ({ ...seen, around: view.children.length }),
      last: { rise: 1, isDone: 1, around: 0 },
    }
  },
  outing: async (loop) => {
    const { createResidents } = await import('./residents.ts')
    const { createRows } = await import('./rows.ts')
    const walls = createRows(false)
    const residents = createResidents(walls, loop, loop, [Texture.WHITE])
    const people = [{ floor: 'auth@L0', storey: 0 }] as never
    return {
      begin: () => residents.show('auth', { x: 0, y: 0, z: 0 }, people, true),
      look: () => ({ onTheWay: walls.view.children.length, there: residents.view.particleChildren.length }),
      last: { onTheWay: 0, there: 1 },
    }
  },
  monument: async (loop) => {
    const { createMonument } = await import('./monument.ts')
    const monument = createMonument({ x: 0, y: 0, z: 0 }, shelf, loop)
    await monument.show('open', false, false, false)
    const risen = () => monument.view.children.at(-1) as InstanceType<typeof Sprite>
    return {
      begin: () => monument.show('built', false, false, true),
      look: () => [risen().y, risen().alpha],
      last: [0, 1],
    }
  },
  waking: async (loop) => {
    const { life, moved } = await lifeOn(loop)
    return { begin: () => (life.begin(), clock.pass(300)), look: () => moved.birds, last: 1 }
  },
  resting: async (loop) => {
    const { life, moved, state } = await lifeOn(loop)
    life.begin()
    for (let turn = 0; turn < 200; turn++) clock.pass(16)
    state.isInFront = false
    return { begin: life.leave, look: () => moved.birds, last: 0 }
  },
}

async function lifeOn(loop: Loop) {
  const { createAmbientMotion } = await import('./ambient-motion.ts')
  const moved = { seconds: 0, birds: 1 }
  const state = { isInFront: true }
  const boats = { moveTo: (seconds: number, birds: number) => void Object.assign(moved, { seconds, birds }) }
  const life = createAmbientMotion([boats], {
    loop,
    isInFront: () => state.isInFront,
    onJudged: () => {},
    zoom: () => 1,
  })
  life.show({ ambient: true, motion: 'full' })
  return { life, moved, state }
}

const spell = fc.oneof(
  fc.record({ kind: fc.constant('frame' as const), wait: fc.double({ min: 0, max: 4000, noNaN: true }) }),
  fc.record({ kind: fc.constantFrom('hide' as const, 'show' as const, 'dispose' as const) }),
)

test.each(Object.entries(SCENES))('%s ends in its final state, whatever frames it gets', async (_, scene) => {
  await fc.assert(
    fc.asyncProperty(fc.array(spell, { maxLength: 8 }), fc.boolean(), async (spells, isDisposedFirst) => {
      clock.setHidden(false)
      const loop = createLoop(() => {})
      const { begin, look, last } = await scene(loop)
      await begin()
      for (const next of spells) {
        if (next.kind === 'frame') clock.pass(next.wait)
        if (next.kind === 'hide' || next.kind === 'show') clock.setHidden(next.kind === 'hide')
        if (next.kind === 'dispose') loop.dispose()
      }
      if (isDisposedFirst) loop.dispose()
      clock.setHidden(false)
      for (let turn = 0; turn < 3; turn++) clock.pass(3_100)
      expect(look()).toEqual(last)
      loop.dispose()
    }),
    { numRuns: 60 },
  )
})

const HERE = join(import.meta.dirname, '..')
const filesWith = (words: RegExp) =>
  readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.tsx?$/.test(name) && !name.includes('test') && words.test(readFileSync(join(HERE, name), 'utf8')),
    )
    .toSorted()

test('only loop.ts requests frames, and only chores and ambient motion run endless tasks', () => {
  expect(filesWith(/requestAnimationFrame\(/)).toEqual(['stage/loop.ts'])
  expect(filesWith(/loop\.run\(/)).toEqual(['stage/ambient-motion.ts', 'stage/chores.ts'])
})

import type { Particle, ParticleContainer } from 'pixi.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { city } from 'virtual:city'
import type { BuildingId } from '#city/ids.ts'
import type { Second } from '#simulation/observation.ts'
import type { Playback, Speed } from '#simulation/playback.ts'
import type { System } from '#simulation/system.ts'
import { layOutTheCity } from '../layout-map.ts'
import type { IncidentPorts } from './incident-layer.ts'
import { type HandClock, useHandClock } from './testing/hand-clock.ts'

vi.hoisted(() => vi.stubGlobal('navigator', { userAgent: '', platform: '' }))

const { Container, Particle: OneParticle, ParticleContainer: Particles, Rectangle, Texture } = await import('pixi.js')
const { createLoop } = await import('./loop.ts')
const { openIncident } = await import('./incident-layer.ts')

let clock: HandClock
beforeEach(() => {
  clock = useHandClock(vi.stubGlobal)
})
afterEach(() => vi.unstubAllGlobals())

const system = {
  parts: [{ id: 'shop' }, { id: 'db' }],
  steps: [{ part: 'shop', request: null, does: 'call', to: 'db' }],
  loads: [{ id: 'people', request: 'ask', to: 'shop', rate: [{ atS: 0, perSecond: 8 }] }],
  names: [],
  switches: [],
} as unknown as System
const part = (waiting: number) => ({ answered: 8, failed: [1], left: 0, waiting, up: 1 })
const second = (number: number) =>
  ({
    parts: [part(number % 5), part(0)],
    edges: [0, 1].map(() => ({ sent: 8, failed: 2, isOpen: number > 30 })),
  }) as unknown as Second

/** A playback that is moved by hand. */
function byHand() {
  let [moment, speed, until]: [number, Speed, number] = [20, 0, 100]
  const listeners = new Set<() => void>()
  const playback: Playback = {
    system,
    now: () => moment,
    speed: () => speed,
    secondAt: (number) => (number >= 0 && number < until ? second(number) : undefined),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const tell = (change: () => void) => () => {
    change()
    for (const listener of listeners) listener()
  }
  return {
    playback,
    listeners,
    set: (next: number, at: Speed = 0) => tell(() => ([moment, speed] = [next, at]))(),
    pass: (to: number) => void (moment = to),
    simulate: (to: number) => tell(() => (until = to))(),
  }
}

function opened() {
  const hand = byHand()
  const draw = vi.fn()
  const loop = createLoop(draw)
  const traffic = { view: new Container() }
  const world = new Container()
  const layer = openIncident({
    layout: layOutTheCity(city)!,
    shelf: { fetch: () => Promise.resolve(), find: () => null },
    loop,
    frames: loop,
    traffic,
    world,
    open: {
      playback: hand.playback,
      places: new Map([
        ['shop', 'rest-api' as BuildingId],
        ['db', 'database' as BuildingId],
      ]),
    },
    viewOf: () => undefined,
    kit: { Particle: OneParticle, ParticleContainer: Particles, Rectangle, Texture },
    textures: new Proxy({}, { get: () => Texture.WHITE }),
  } as unknown as IncidentPorts)
  const street = traffic.view.children[0] as ParticleContainer
  const picture = () =>
    street.particleChildren.map((one) => {
      const { x, y, scaleX, alpha, rotation } = one as Particle
      return [x, y, scaleX, alpha, rotation]
    })
  return { hand, draw, layer, picture, street, world }
}

/** Lets everything that was asked for be drawn. */
async function settle(): Promise<void> {
  await Promise.resolve()
  for (let at = 0; at < 20; at++) clock.pass(20)
}

test('standing still it asks for no frame', async () => {
  const { draw, picture } = opened()
  await settle()
  expect(picture().length).toBeGreaterThan(10)
  draw.mockClear()
  expect(clock.isAtRest()).toBe(true)
  for (let at = 0; at < 100; at++) clock.pass(100)
  expect(draw).not.toHaveBeenCalled()
})

test('at any speed it goes on, and stopped it rests again', async () => {
  const { hand, draw } = opened()
  await settle()
  for (const speed of [1, 10, 60] as const) {
    hand.set(20, speed)
    draw.mockClear()
    for (let at = 0; at < 60; at++) clock.pass(20)
    expect(draw.mock.calls.length).toBeGreaterThan(4)
    hand.set(21)
    await settle()
    expect(clock.isAtRest()).toBe(true)
  }
})

test('a step is one frame, and what comes in after the moment shown is none', async () => {
  const { hand, draw } = opened()
  await settle()
  draw.mockClear()
  hand.set(21)
  await settle()
  expect(draw).toHaveBeenCalledTimes(1)
  hand.simulate(200)
  hand.set(21)
  await settle()
  expect(draw).toHaveBeenCalledTimes(1)
  hand.simulate(21)
  await settle()
  expect(draw).toHaveBeenCalledTimes(2)
})

test('a step back is the same picture', async () => {
  const { hand, picture } = opened()
  hand.set(24.4)
  const before = picture()
  hand.set(24.4, 1)
  hand.pass(26)
  await settle()
  expect(picture()).not.toEqual(before)
  hand.set(24.4)
  expect(picture()).toEqual(before)
  hand.set(40)
  expect(picture()).not.toEqual(before)
  hand.set(24.4)
  expect(picture()).toEqual(before)
})

test('with less motion nothing moves within a second', async () => {
  const { hand, layer, picture } = opened()
  layer.setMotion('less')
  hand.set(24.1)
  const before = picture()
  hand.set(24.9)
  expect(picture()).toEqual(before)
  hand.set(25)
  expect(picture()).not.toEqual(before)
})

test('closed, nothing of it is left', async () => {
  const { hand, layer, street, world } = opened()
  hand.set(24, 10)
  layer.close()
  await settle()
  expect(hand.listeners.size).toBe(0)
  expect(street.destroyed).toBe(true)
  expect(world.children).toEqual([])
  expect(clock.isAtRest()).toBe(true)
})

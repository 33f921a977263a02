import { Container, Particle, ParticleContainer } from 'pixi.js'
import type { DistrictId } from '#city/ids.ts'
import { type Point, iso } from '../art/projection.ts'
import { type PropKind, variantsOf } from '../art/props/kinds.ts'
import type { Order } from '../bakery/order.ts'
import type { Tile } from '../layout.ts'
import type { Lane } from '../scenery.ts'
import type { Lighting } from './light.ts'
import type { Exhibit, Shelf } from './shelf.ts'

/** Cars, people and boats. They lie below the buildings, so they need no sorting while they move. */
export type Traffic = {
  readonly view: Container
  readonly fill: () => Promise<void>
  readonly show: (inMist: ReadonlySet<DistrictId>) => void
  readonly setLight: (light: Lighting) => void
  /** The y, in scene pixels, where the sea meets the sky: boats fade out before they reach it. */
  readonly setHorizon: (y: number) => void
  /** Places all of them at a running time. */
  readonly moveTo: (seconds: number) => void
}

type Agent = {
  readonly lane: Lane
  readonly particle: Particle
  /** Its light at night, and where that is relative to the agent, in scene pixels; null for people. */
  readonly lamp: { readonly particle: Particle; readonly dx: number; readonly dy: number } | null
  readonly seconds: number
  /** Ends of the lane, in scene pixels. */
  readonly from: Point
  readonly to: Point
  isOut: boolean
}

/** Scene pixels below the horizon over which boats fade. */
const HAZE = 140

const GLOW: Order = { kind: 'prop', prop: 'glow', variant: 0, shine: 'albedo' }
/** Lights in scene pixels: a car's headlights on the street ahead, and the lantern at the top of a boat's mast. */
const HEADLIGHTS = { ahead: 12, width: 26, height: 15, colour: 0xffe0a0 }
const LANTERN = { above: 25, size: 15, colour: 0xffd890 }

function kindOf({ kind, from, to }: Lane): PropKind {
  if (kind !== 'car') return kind
  return Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? 'car-x' : 'car-y'
}
function orderOf(lane: Lane): Order {
  const prop = kindOf(lane)
  return { kind: 'prop', prop, variant: lane.variant % variantsOf(prop), shine: 'albedo' }
}

function lampOf({ kind }: Lane, { texture, frame }: Exhibit, from: Point, to: Point): Agent['lamp'] {
  if (kind === 'person') return null
  const isCar = kind === 'car'
  const [width, height] = isCar ? [HEADLIGHTS.width, HEADLIGHTS.height] : [LANTERN.size, LANTERN.size]
  const particle = new Particle({
    texture,
    anchorX: 0.5,
    anchorY: 0.5,
    scaleX: width / frame.width,
    scaleY: height / frame.height,
    tint: isCar ? HEADLIGHTS.colour : LANTERN.colour,
  })
  if (!isCar) return { particle, dx: 0, dy: -LANTERN.above }
  const [x, y] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(x, y) || 1
  return { particle, dx: (x / length) * HEADLIGHTS.ahead, dy: (y / length) * HEADLIGHTS.ahead }
}

export function createTraffic(lanes: readonly Lane[], shelf: Shelf): Traffic {
  const view = new Container()
  const crowd = new ParticleContainer({
    dynamicProperties: { position: true, color: false, rotation: false, vertex: false, uvs: false },
  })
  const lamps = new ParticleContainer({
    dynamicProperties: { position: true, color: false, rotation: false, vertex: false, uvs: false },
    blendMode: 'add',
    visible: false,
  })
  view.addChild(crowd, lamps)
  let agents: Agent[] = []
  let boats: readonly Agent[] = []
  let inMist: ReadonlySet<DistrictId> = new Set()
  let now = 0
  let horizon = -Infinity

  function show(next: ReadonlySet<DistrictId>): void {
    inMist = next
    for (const agent of agents) agent.isOut = agent.lane.district === null || !inMist.has(agent.lane.district)
    const out = agents.filter(({ isOut }) => isOut)
    crowd.particleChildren = out.map(({ particle }) => particle)
    lamps.particleChildren = out.flatMap(({ lamp }) => lamp?.particle ?? [])
    crowd.update()
    lamps.update()
    moveTo(now)
  }

  function moveTo(seconds: number): void {
    now = seconds
    for (const { lane, particle, lamp, seconds: round, from, to, isOut } of agents) {
      if (!isOut) continue
      const t = (lane.start + seconds / round) % 1
      const part = lane.kind === 'boat' ? 0.5 - Math.cos(t * 2 * Math.PI) / 2 : t
      particle.x = from[0] + (to[0] - from[0]) * part
      particle.y = from[1] + (to[1] - from[1]) * part
      if (!lamp || !lamps.visible) continue
      lamp.particle.x = particle.x + lamp.dx
      lamp.particle.y = particle.y + lamp.dy
    }
    fadeBoats()
  }

  function fadeBoats(): void {
    let hasChanged = false
    for (const { particle, lamp } of boats) {
      const alpha = Math.min(1, Math.max(0, Math.round(((particle.y - horizon) / HAZE) * 8) / 8))
      hasChanged ||= particle.alpha !== alpha
      particle.alpha = alpha
      if (lamp) lamp.particle.alpha = alpha
    }
    // Opacity isn't uploaded in every frame, because it changes seldom.
    if (!hasChanged) return
    crowd.update()
    lamps.update()
  }

  return {
    view,
    show,
    moveTo,
    setHorizon: (y) => {
      horizon = y
      fadeBoats()
    },
    fill: async () => {
      // All on one sheet: a particle container can draw from one texture only.
      await Promise.all([shelf.fetch(lanes.map(orderOf)), shelf.fetch([GLOW])])
      const glow = shelf.find(GLOW)
      agents = lanes.flatMap((lane): Agent[] => {
        const exhibit = shelf.find(orderOf(lane))
        if (!exhibit) return []
        const { frame, texture } = exhibit
        const scale = (lane.kind === 'boat' ? 1.05 : 0.95) / frame.scale
        const particle = new Particle({
          texture,
          anchorX: frame.anchorX,
          anchorY: frame.anchorY,
          scaleX: scale,
          scaleY: scale,
        })
        const length = Math.hypot(lane.to.x - lane.from.x, lane.to.y - lane.from.y)
        const seconds = (length / lane.speed) * (lane.kind === 'boat' ? 2 : 1)
        const end = ({ x, y }: Tile) => iso(x, y, lane.z)
        const [from, to] = [end(lane.from), end(lane.to)]
        return [{ lane, particle, lamp: glow && lampOf(lane, glow, from, to), seconds, from, to, isOut: true }]
      })
      boats = agents.filter(({ lane }) => lane.kind === 'boat')
      const texture = agents[0]?.particle.texture
      if (texture) crowd.texture = texture
      if (glow) lamps.texture = glow.texture
      show(inMist)
    },
    setLight: (light) => {
      crowd.tint = light.walls
      lamps.alpha = light.lamps
      const isOn = light.lamps > 0
      const isNews = isOn !== lamps.visible
      lamps.visible = isOn
      if (isNews) moveTo(now)
    },
  }
}

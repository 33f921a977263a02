import { Container, Particle, ParticleContainer } from 'pixi.js'
import type { DistrictId } from '#city/ids.ts'
import { type Point, iso } from '../art/projection.ts'
import { type PropKind, variantsOf } from '../art/props/kinds.ts'
import type { Order } from '../bakery/order.ts'
import type { Tile } from '../layout.ts'
import type { Lane } from '../scenery.ts'
import type { Lighting } from './light.ts'
import type { Shelf } from './shelf.ts'

/** Cars, people and boats, all on the ground beneath the buildings: no sorting as they move. */
export type Traffic = {
  readonly view: Container
  readonly fill: () => Promise<void>
  readonly show: (inMist: ReadonlySet<DistrictId>) => void
  readonly setLight: (light: Lighting) => void
  /** The line, in scene pixels, behind which the sea is sky: boats fade before they reach it. */
  readonly setHorizon: (y: number) => void
  /** Puts everyone where they are after so many seconds. */
  readonly moveTo: (seconds: number) => void
}

type Agent = {
  readonly lane: Lane
  readonly particle: Particle
  readonly seconds: number
  /** Scene pixels of the lane's ends. */
  readonly from: Point
  readonly to: Point
  isOut: boolean
}

/** Scene pixels of haze before the horizon. */
const HAZE = 140

function kindOf({ kind, from, to }: Lane): PropKind {
  if (kind !== 'car') return kind
  return Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? 'car-x' : 'car-y'
}
function orderOf(lane: Lane): Order {
  const prop = kindOf(lane)
  return { kind: 'prop', prop, variant: lane.variant % variantsOf(prop), shine: 'albedo' }
}

export function createTraffic(lanes: readonly Lane[], shelf: Shelf): Traffic {
  const view = new Container()
  const crowd = new ParticleContainer({
    dynamicProperties: { position: true, color: false, rotation: false, vertex: false, uvs: false },
  })
  view.addChild(crowd)
  let agents: Agent[] = []
  let boats: readonly Agent[] = []
  let inMist: ReadonlySet<DistrictId> = new Set()
  let now = 0
  let horizon = -Infinity

  function show(next: ReadonlySet<DistrictId>): void {
    inMist = next
    for (const agent of agents) agent.isOut = agent.lane.district === null || !inMist.has(agent.lane.district)
    crowd.particleChildren = agents.filter(({ isOut }) => isOut).map(({ particle }) => particle)
    crowd.update()
    moveTo(now)
  }

  function moveTo(seconds: number): void {
    now = seconds
    for (const { lane, particle, seconds: round, from, to, isOut } of agents) {
      if (!isOut) continue
      const t = (lane.start + seconds / round) % 1
      const part = lane.kind === 'boat' ? 0.5 - Math.cos(t * 2 * Math.PI) / 2 : t
      particle.x = from[0] + (to[0] - from[0]) * part
      particle.y = from[1] + (to[1] - from[1]) * part
    }
    fadeBoats()
  }

  function fadeBoats(): void {
    let hasChanged = false
    for (const { particle } of boats) {
      const alpha = Math.min(1, Math.max(0, Math.round(((particle.y - horizon) / HAZE) * 8) / 8))
      hasChanged ||= particle.alpha !== alpha
      particle.alpha = alpha
    }
    // Colours are not uploaded every frame: they change seldom.
    if (hasChanged) crowd.update()
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
      // One sheet for all: a particle container draws from one texture.
      await shelf.fetch(lanes.map(orderOf))
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
        return [{ lane, particle, seconds, from: end(lane.from), to: end(lane.to), isOut: true }]
      })
      boats = agents.filter(({ lane }) => lane.kind === 'boat')
      const texture = agents[0]?.particle.texture
      if (texture) crowd.texture = texture
      show(inMist)
    },
    setLight: (light) => {
      crowd.tint = light.walls
    },
  }
}

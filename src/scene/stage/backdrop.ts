import { Container, Sprite, Texture } from 'pixi.js'
import { HILLS } from '../art/backdrops.ts'
import { createRandom } from '#lib/random.ts'
import type { Camera, Rectangle, Size } from '../camera.ts'
import { type Far, createCloth, createFar } from './far-cloth.ts'
import type { Lighting } from './light.ts'
import type { Shelf } from './shelf.ts'

/** What is far away: sky, haze and sea with stars, moon, hills and waves. It fills the view wherever the camera is. */
export type Backdrop = {
  /** Drawn behind the world; in pixels of the view. */
  readonly view: Container
  /** Drawn on the water; in scene pixels. */
  readonly waves: Container
  /**
   * Returns the y of the line where the sea begins, in scene pixels. `freeHeight`: pixels of the view that no panel
   * covers.
   */
  readonly place: (camera: Camera, size: Size, freeHeight: number) => number
  readonly setLight: (light: Lighting) => void
  /** The colours of sky and sea, for the cloths of other files that must match them. */
  readonly far: Far
  /**
   * Pixels from the top of the view to the lower end of stars, hills and moon; below there are only the plain colours.
   */
  readonly bottom: () => number
  /** Limits the painted colours to that many pixels from the top; null: the whole view. */
  readonly cut: (bottom: number | null) => void
  readonly dispose: () => void
  /** Adds sun, stars, moon, hills and waves when their textures are ready. */
  readonly fill: (shelf: Pick<Shelf, 'fetchCloths'>) => Promise<void>
}

/** Where the sea begins, as a part of the view's height from the top. */
const HORIZON = 0.19
/** Pixels that far things move when the city moves by one, and their largest offset as a part of the view's height. */
const PARALLAX = 0.05
const FURTHEST = { x: 0.12, up: 0.05, down: 0.06 }
/** The width in pixels below which far things don't shrink any further. */
const LEAST_WIDTH = 900

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** Pixels across the moon and its glow. */
const MOON = 192

export function createBackdrop(city: Rectangle): Backdrop {
  const [view, hung, stars, hills, waves] = Array.from({ length: 5 }, () => new Container()) as Five
  const far = createFar()
  const cloth = createCloth('far', far)
  view.addChild(cloth.view, hung)
  const middle = { x: city.x + city.width / 2, y: city.y + city.height / 2 }
  let moon: Sprite | null = null
  let cutAt: number | null = null
  let placed: Parameters<Backdrop['place']> = [{ ...middle, zoom: 1 }, { width: 1, height: 1 }, 1]
  let lit: Lighting | null = null

  function place(...now: typeof placed): number {
    placed = now
    const [{ x, y, zoom }, { width, height }, freeHeight] = now
    const room = Math.max(width, LEAST_WIDTH)
    const aside = clamp((middle.x - x) * zoom * PARALLAX, -FURTHEST.x * height, FURTHEST.x * height)
    const down = clamp((middle.y - y) * zoom * PARALLAX, -FURTHEST.up * height, FURTHEST.down * height)
    // The less height is free above a sheet, the less sky: with a quarter of the view free there is none.
    const top = down - height * HORIZON * clamp(1.5 - (2 * freeHeight) / height, 0, 1)
    far.place({
      top,
      height,
      glowX: width / 2 + aside - room * 0.3,
      glowY: top + height * 0.04,
      glowSize: room * 1.1,
    })
    // On narrow views the moon hangs lower, below the bar at the top.
    moon?.position.set(-room * 0.14, height * (width < LEAST_WIDTH ? 0.16 : 0.1))
    hung.position.set(width / 2 + aside, top)
    stars.scale.set(room, height)
    hills.scale.set(room, height)
    layCloth()
    return y + (top + height * (HORIZON - 0.5)) / zoom
  }

  const layCloth = () => {
    const [, { width, height }] = placed
    cloth.lay({ x: 0, y: 0, scaleX: width, scaleY: Math.min(height, cutAt ?? height) })
  }

  function setLight(light: Lighting): void {
    lit = light
    far.setLight(light)
    stars.alpha = Math.max(0, light.night * 1.4 - 0.4)
    stars.visible = stars.alpha > 0
    if (moon) {
      moon.alpha = stars.alpha
      moon.visible = stars.visible
    }
    hills.tint = light.night > 0.5 ? 0x6f68b4 : light.dusk > 0 ? 0xb48cb4 : 0xffffff
    waves.alpha = 1 - light.night * 0.5
  }

  return {
    view,
    waves,
    place,
    setLight,
    far,
    bottom: () => hung.y + Math.max(placed[1].height * HORIZON, moon?.visible ? moon.y + MOON / 2 : 0),
    cut: (bottom) => {
      cutAt = bottom
      layCloth()
    },
    dispose: () => {
      cloth.dispose()
      far.dispose()
    },
    fill: async (shelf) => {
      const textures = await shelf.fetchCloths()
      if (view.destroyed) return
      const [sun, star, disc, wave, , ...hazy] = textures
      if (!sun || !star || !disc || !wave) return
      far.setGlow(sun.source)
      moon = new Sprite(disc)
      moon.anchor.set(0.5)
      moon.scale.set(0.4)
      scatterStars(stars, star)
      layWaves(waves, wave, city)
      hills.addChild(...layHills(hazy))
      hung.addChild(stars, moon, hills)
      place(...placed)
      if (lit) setLight(lit)
    },
  }
}

type Five = [Container, Container, Container, Container, Container]

/** Positions are parts of the view's width and height, from the middle of its upper edge. */
function scatterStars(stars: Container, texture: Texture): void {
  const random = createRandom(9)
  for (let at = 0; at < 120; at++) {
    const star = new Sprite(texture)
    star.position.set(random() * 1.2 - 0.6, random() ** 2 * 0.22 - 0.05)
    const size = 0.2 + random() * 0.3
    star.width = (size * 8) / 1440
    star.height = (size * 8) / 900
    star.alpha = 0.3 + random() * 0.6
    stars.addChild(star)
  }
}

function layHills(textures: readonly Texture[]): readonly Sprite[] {
  return HILLS.map(([x, y, width, height], at) => {
    const sprite = new Sprite(textures[at] ?? Texture.EMPTY)
    sprite.anchor.set(0.5, 1)
    sprite.position.set(x - 0.5, y)
    sprite.width = width
    sprite.height = height
    return sprite
  })
}

function layWaves(waves: Container, texture: Texture, city: Rectangle): void {
  const random = createRandom(3)
  for (let at = 0; at < 900; at++) {
    const down = random() ** 0.8
    const wave = new Sprite(texture)
    wave.anchor.set(0.5)
    wave.position.set(city.x + (random() * 3 - 1) * city.width, city.y + city.height * (0.05 + down * 1.36))
    wave.width = (8 + random() * 34) * (0.4 + down)
    wave.scale.y = 0.5 + random() * 0.35
    wave.alpha = (0.05 + 0.22 * random()) * Math.min(1, down * 3)
    if (random() > 0.72) wave.tint = 0x1d7f9c
    waves.addChild(wave)
  }
}

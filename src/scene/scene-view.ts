import { type Application, Container, RenderTexture, type TextureSource } from 'pixi.js'
import type { BuildingId, FloorId } from '#city/ids.ts'
import { attempt } from '#lib/attempt.ts'
import type { KeepingBakery } from './bakery/bakery.ts'
import type { Camera, Screen, Size } from './camera.ts'
import type { GroundPlan } from './ground-plan.ts'
import type { CitySceneProps } from './scene-props.ts'
import { watchAttention } from './stage/attention.ts'
import { type SceneKey, listenTo } from './stage/controls.ts'
import { createLoader } from './stage/loader.ts'
import type { CityMap } from './stage/map.ts'
import { primeCard } from './stage/primer.ts'
import { hangSigns } from './stage/signs.ts'
import { createStage } from './stage/stage.ts'

export type SceneView = {
  /** Gives it an application to draw with. Layout and painting don't wait for this. Does nothing once closed. */
  readonly attach: (app: Application, parent: Container) => void
  readonly update: () => void
  readonly camera: () => Camera
  readonly dispose: () => void
}

type Ports = {
  readonly host: HTMLElement
  readonly signs: HTMLElement
  readonly map: HTMLElement
  readonly plan: GroundPlan
  readonly bakery: KeepingBakery
  readonly camera: Camera | null
  readonly onNear: (buildings: readonly BuildingId[]) => void
  /** Somebody was met, whose sign has to be there; null: nobody any more. */
  readonly onMeet: (person: FloorId | null) => void
  /** The newest props. */
  readonly props: () => CitySceneProps
}

const STEP: Readonly<Partial<Record<SceneKey, readonly [number, number]>>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}
const ZOOM_STEP = 1.25
const ON_SIGN = ['pointerdown', 'pointermove'] as const
/** CSS pixels around a finger in which a person is found: a target of 44. */
const FINGER = 22

/** Scene pixels around the middle of a person that reach to their sign. */
const TO_SIGN = 12

/** Puts a stage into an element of the page, with size, signs, small map, keys and pointers. */
export function openScene({
  host,
  signs,
  map: mapHost,
  plan,
  bakery,
  camera,
  onNear,
  onMeet,
  props,
}: Ports): SceneView {
  const root = new Container()
  const isOver = () => isClosed
  let card: Application | null = null
  let onCard: (app: Application) => void = () => {}
  // After a lost GPU the city must be back at once, so all uploads happen together (`mostOnTheWay`).
  const loader = new Promise<Application>((resolve) => (onCard = resolve)).then(async (app) => {
    const { renderer } = app
    await primeCard(renderer, isOver)
    // Not before: the first frame would compile its shader, and block the page until the GPU has done all else.
    card = app
    resize()
    return createLoader<TextureSource>(renderer, { isOver, mostOnTheWay: camera ? Infinity : undefined })
  })
  let over: BuildingId | null = null
  let met: FloorId | null = null
  /** Size of the host in CSS pixels, kept: reading it makes the browser lay out the page. */
  let size: Size = { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) }
  let isClosed = false
  /** How often the scene was updated: `data-settled` is set when all that the latest update asked for is painted. */
  let updates = 0

  // Removes the marks of an earlier scene in the same element.
  delete host.dataset['standing']
  delete host.dataset['whole']
  delete host.dataset['settled']

  const stage = createStage(root, {
    index: props().index,
    plan,
    size,
    bakery,
    load: async (page) => (await loader)(page),
    camera,
    onNear,
    render: (prepare) => {
      if (isClosed || !card) return
      prepare(card.renderer)
      card.renderer.render(card.stage)
    },
    onGround: () => {
      // The canvas fades in over the page's own sky (CSS).
      if (card && !isClosed) card.canvas.dataset['drawn'] = ''
    },
    onStanding: () => {
      host.dataset['standing'] = ''
      hang()
      props().onState('standing')
      props().onHandle?.({
        photograph: (width, height, level = props().level) =>
          stage.photograph({ width, height }, level)?.canvas ?? null,
        settled: stage.settled,
      })
    },
    onWhole: () => {
      host.dataset['whole'] = ''
      hang()
      void layMap()
    },
    isInFront: () => attention.isInFront(),
    onJudged: (isEasy) => props().onJudged?.(isEasy),
    onPicture: () => map?.refresh(),
    onCamera: () => {
      hang()
      map?.follow()
    },
    shoot: ({ width, height }) => {
      if (isClosed || !card) return null
      const { renderer, stage: container } = card
      const target = RenderTexture.create({ width, height })
      renderer.render({ container, target, clear: true })
      const canvas = renderer.extract.canvas(target)
      target.destroy(true)
      return canvas instanceof HTMLCanvasElement ? canvas : null
    },
  })
  let map: CityMap | null = null
  /** The small map shows the whole city, so its code can come when that stands. */
  async function layMap(): Promise<void> {
    // Without it (the network let go) the city can be moved all the same.
    const code = await import('./stage/map.ts').catch(() => null)
    if (isClosed || !code) return
    map = code.createMap(mapHost, {
      photograph: (size) => stage.photograph(size, 'whole'),
      camera: stage.camera,
      view: () => size,
      lookAt: stage.lookAt,
    })
  }

  function hang(): void {
    const { highlighted, pinned = [] } = props()
    const named = new Set([highlighted, over, ...pinned].filter((building) => building !== null))
    hangSigns(signs, stage.hooks(named, met ?? props().met ?? null), stage.camera(), size)
  }

  function setOver(building: BuildingId | null, isOpenable: boolean): void {
    host.toggleAttribute('data-over', isOpenable)
    if (building === over) return
    over = building
    stage.mark(building ?? props().highlighted)
    hang()
    props().onHover(building)
  }

  /** Whoever is met stays met on the way from them to their sign. */
  function personUnder(at: Screen): FloorId | null {
    const person = stage.personAt(at, 0)
    if (person || !met) return person
    return stage.personAt(at, TO_SIGN * stage.camera().zoom) === met ? met : null
  }

  function meet(person: FloorId | null): void {
    if (person === met) return
    met = person
    onMeet(person)
  }

  /** A house wins over a person beside it, but not over one who was pressed exactly: they are small. */
  function tap(at: Screen, found: BuildingId | 'monument' | null): void {
    const person = stage.personAt(at, found === null ? FINGER : 0)
    if (person && person === met) props().onVisit?.(person)
    else meet(person)
    if (!person && found) props().onOpen(found)
  }

  function press(key: SceneKey): void {
    const direction = STEP[key]
    if (direction) {
      const next = stage.neighbour(over, ...direction)
      if (next) setOver(next, false)
    } else if (key === 'open') {
      if (over) props().onOpen(over)
    } else if (key === 'whole') stage.showWhole()
    else stage.zoom(key === 'nearer' ? ZOOM_STEP : 1 / ZOOM_STEP)
  }

  const stopListening = listenTo(host, {
    onEffect: (effect) => {
      const found = stage.feel(effect)
      if (effect.kind === 'tap') tap(effect.at, found)
    },
    onTouch: stage.stop,
    onHover: (at) => {
      const person = at && personUnder(at)
      meet(person)
      const found = person ? null : at && stage.findAt(at)
      setOver(found === 'monument' ? null : found, person !== null || found !== null)
    },
    onKey: press,
  })
  // The pointer on a sign is on a link: the canvas must not take it, nor meet somebody else below it.
  const onSign = (event: Event) => event.stopPropagation()
  for (const kind of ON_SIGN) signs.addEventListener(kind, onSign)
  const attention = watchAttention([host, mapHost], { onTouch: stage.touch, onLeave: stage.leave })
  const onBlur = () => setOver(null, false)
  host.addEventListener('blur', onBlur)

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = host
    if (width === 0 || height === 0 || isClosed) return
    size = { width, height }
    card?.renderer.resize(width, height, Math.min(2, devicePixelRatio))
    stage.resize(size)
  }
  const watcher = new ResizeObserver(resize)
  watcher.observe(host)
  const stopWatchingRatio = onPixelRatio(resize)

  props().onState('loading')

  return {
    attach: (app, parent) => {
      if (isClosed) return
      parent.addChild(root)
      onCard(app)
    },
    update: () => {
      stage.update(props())
      hang()
      updates += 1
      const mine = updates
      delete host.dataset['settled']
      void stage.settled().then(() => {
        if (mine === updates && !isClosed) host.dataset['settled'] = ''
      })
    },
    camera: stage.camera,
    dispose: () => {
      isClosed = true
      props().onHandle?.(null)
      watcher.disconnect()
      stopWatchingRatio()
      stopListening()
      for (const kind of ON_SIGN) signs.removeEventListener(kind, onSign)
      attention.dispose()
      host.removeEventListener('blur', onBlur)
      map?.dispose()
      stage.dispose()
      root.destroy()
    },
  }
}

/**
 * Calls back when the device pixel ratio changes: another screen, or browser zoom; the size in CSS pixels may stay the
 * same. A media query reports it, in some browsers only a resize event. Returns a function that stops.
 */
function onPixelRatio(onChange: () => void): () => void {
  let ratio = devicePixelRatio
  let media: MediaQueryList | null = null
  const watch = () => {
    media?.removeEventListener('change', listener)
    media = attempt(() => matchMedia(`(resolution: ${ratio}dppx)`), null)
    media?.addEventListener('change', listener)
  }
  const listener = () => {
    if (devicePixelRatio === ratio) return
    ratio = devicePixelRatio
    watch()
    onChange()
  }
  watch()
  addEventListener('resize', listener)
  return () => {
    media?.removeEventListener('change', listener)
    removeEventListener('resize', listener)
  }
}

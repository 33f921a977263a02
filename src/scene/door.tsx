import 'pixi.js/unsafe-eval'
import { Application, extend, useApplication } from '@pixi/react'
import { Container, Ticker } from 'pixi.js'
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { BuildingId, FloorId } from '#city/ids.ts'
import { nextTask } from '#lib/next-task.ts'
import { type KeepingBakery, createBakery } from './bakery/bakery.ts'
import type { Camera } from './camera.ts'
import { type GroundPlan, drawGroundPlan } from './ground-plan.ts'
import { LARGEST_WHOLE } from './proximity.ts'
import './door.css'
import type { CitySceneProps } from './scene-props.ts'
import { type SceneView, openScene } from './scene-view.ts'
import { hasGpu, hasCardAgain, isUsable, onNoGpu, onRefusal, whenPainted } from './stage/gpu.ts'

extend({ Container })
// PixiJS's shared ticker is not used here: stopped, it asks for no frames while nothing moves.
Ticker.system.autoStart = false
Ticker.system.stop()

/** The picture of the city. The caller must show the same as text beside it. */
export function CityScene(props: CitySceneProps) {
  const host = useRef<HTMLDivElement>(null)
  const signs = useRef<HTMLDivElement>(null)
  const map = useRef<HTMLDivElement>(null)
  const [keeping] = useState(createKeeping)
  const [life, setLife] = useState(0)
  const [card, setCard] = useState<CardState>('unknown')
  const isRefused = card === 'unavailable' || card === 'lost'
  const { onState } = props
  const { buildings } = props.index.city
  const [near, setNear] = useState<readonly BuildingId[] | null>(() => (buildings.length > LARGEST_WHOLE ? [] : null))
  const [met, setMet] = useState<FloorId | null>(null)
  const scene = useRef<SceneView>(null)
  const latest = useRef(props)
  const { city } = props.index
  const [plan, setPlan] = useState<GroundPlan | null>(null)
  useEffect(() => {
    void whenPainted()
      .then(() => drawGroundPlan(city))
      // The first plan stays: with another one the scene would have to be opened again.
      .then((drawn) => setPlan((before) => before ?? drawn))
  }, [city])
  useEffect(() => {
    if (card === 'unavailable' || card === 'lost') onState(card)
    // Nothing will be shown of what it still has to paint.
    if (card === 'unavailable') keeping.dispose()
  }, [card, onState, keeping])
  useEffect(() => keeping.dispose, [keeping])
  useEffect(() => onNoGpu(() => setCard('lost')), [])
  useEffect(() => {
    if (!plan || isRefused || !host.current || !signs.current || !map.current) return
    const opened = openScene({
      host: host.current,
      signs: signs.current,
      map: map.current,
      plan,
      bakery: keeping.bakery(),
      // After a lost GPU the camera is where it was before.
      camera: life > 0 ? keeping.camera() : null,
      onNear: setNear,
      onMeet: setMet,
      props: () => latest.current,
    })
    scene.current = opened
    // In a task of its own: opening takes long on a slow device.
    void nextTask().then(() => scene.current === opened && opened.update())
    // Painting has started already while the GPU wakes up.
    void (life > 0 ? hasCardAgain() : hasGpu()).then((isThere) => {
      if (scene.current === opened) setCard(isThere ? opened : life > 0 ? 'lost' : 'unavailable')
    })
    const stopHearing = onRefusal(host.current, () => setCard('lost'))
    return () => {
      stopHearing()
      scene.current = null
      opened.dispose()
    }
  }, [plan, isRefused, life, keeping])
  useLayoutEffect(() => {
    latest.current = props
    scene.current?.update()
  })
  const beginAnew = useCallback(() => {
    setCard('unknown')
    setLife((lives) => lives + 1)
  }, [])
  const onLost = useCallback(() => {
    if (scene.current) keeping.keep(scene.current.camera())
    beginAnew()
  }, [keeping, beginAnew])
  const onAgain = useCallback(async () => {
    const isThere = await hasCardAgain()
    if (isThere) beginAnew()
    return isThere
  }, [beginAnew])
  const person = met ?? props.met
  if (card === 'lost') return props.renderLost(onAgain)
  if (card === 'unavailable') return null
  return (
    <>
      {/* Keys on the picture: arrows go from building to building, Enter opens one. */}
      <div
        className="city-scene"
        ref={host}
        role="application"
        aria-label="The city. Arrow keys go from building to building, Enter opens one."
        tabIndex={0}
      >
        {card !== 'unknown' && <Card key={life} scene={card} onLost={onLost} />}
        <div className="city-signs" ref={signs} aria-hidden="true">
          {(near ?? buildings.map(({ id }) => id))
            .filter((id) => (props.index.buildingById.get(id)?.level ?? 0) <= props.level)
            .map((id) => (
              <div key={id} data-building={id}>
                {props.renderSign(id)}
              </div>
            ))}
          {person && (
            <div className="city-person" data-building={person}>
              {props.renderPerson?.(person)}
            </div>
          )}
        </div>
      </div>
      <div
        className="city-map"
        ref={map}
        hidden={props.hasMap !== true}
        role="application"
        aria-label="Map of the city. Arrow keys move the view."
        tabIndex={0}
      />
    </>
  )
}

/** Whether there is a GPU; if so, the scene that may use it. */
type CardState = SceneView | 'unknown' | 'unavailable' | 'lost'

/** What is kept when the GPU is lost: what has been painted, and where the camera was. */
type Keeping = {
  readonly bakery: () => KeepingBakery
  readonly camera: () => Camera | null
  readonly keep: (camera: Camera) => void
  readonly dispose: () => void
}

function createKeeping(): Keeping {
  let bakery: KeepingBakery | null = null
  let camera: Camera | null = null
  return {
    bakery: () => (bakery ??= createBakery()),
    camera: () => camera,
    keep: (last) => {
      camera = last
    },
    dispose: () => {
      bakery?.dispose()
      bakery = null
    },
  }
}

/** A PixiJS application with its canvas. Doesn't render again when the city changes: the scene draws by itself. */
const Card = memo(function Card(props: MountProps) {
  return (
    <Application
      preference="webgl"
      skipExtensionImports
      autoStart={false}
      sharedTicker={false}
      antialias={false}
      autoDensity
      width={innerWidth}
      height={innerHeight}
      resolution={Math.min(2, devicePixelRatio)}
      backgroundColor={0xfcd6c4}
    >
      <Mount {...props} />
    </Application>
  )
})

type MountProps = {
  readonly scene: SceneView
  readonly onLost: () => void
}

/** The only place where React and PixiJS meet: hands the application to the scene. */
function Mount({ scene, onLost }: MountProps) {
  const { app, isInitialised } = useApplication()
  const root = useRef<Container>(null)

  useEffect(() => {
    if (!isInitialised || !isUsable(app) || !root.current) return
    scene.attach(app, root.current)
    const { canvas } = app
    canvas.addEventListener('webglcontextlost', onLost)
    return () => canvas.removeEventListener('webglcontextlost', onLost)
  }, [app, isInitialised, scene, onLost])

  return <pixiContainer ref={root} />
}

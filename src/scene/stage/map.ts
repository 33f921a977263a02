import { type Camera, type Size, toScreen, toWorld, visibleWorld } from '../camera.ts'
import { placeIn } from './controls.ts'
import type { Photograph } from './stage-ports.ts'

/**
 * A small map of the whole city with a frame around what is in view. Pressing, dragging or arrow keys move the camera.
 */
export type CityMap = {
  /** Takes a new picture after REST milliseconds; further calls before that are ignored. */
  readonly refresh: () => void
  /** Moves the frame to what the camera shows. */
  readonly follow: () => void
  readonly dispose: () => void
}

type Ports = {
  readonly photograph: (size: Size) => Photograph | null
  readonly camera: () => Camera
  readonly view: () => Size
  readonly lookAt: (point: { x: number; y: number }) => void
}

/** Canvas pixels per CSS pixel. */
const DENSITY = 2
/** Milliseconds from the first request to the new picture. */
const REST = 400
const STEP: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function createMap(host: HTMLElement, ports: Ports): CityMap {
  const frame = document.createElement('i')
  let picture: Photograph | null = null
  let timer = 0
  host.append(frame)

  const size = (): Size => ({ width: host.clientWidth * DENSITY, height: host.clientHeight * DENSITY })

  function follow(): void {
    if (!picture) return
    const seen = visibleWorld(ports.camera(), ports.view())
    const from = toScreen(picture.camera, size(), seen.x, seen.y)
    const to = toScreen(picture.camera, size(), seen.x + seen.width, seen.y + seen.height)
    const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value / DENSITY))
    const [left, right] = [clamp(from.x, host.clientWidth), clamp(to.x, host.clientWidth)]
    const [top, bottom] = [clamp(from.y, host.clientHeight), clamp(to.y, host.clientHeight)]
    frame.style.transform = `translate(${left}px, ${top}px)`
    frame.style.width = `${right - left}px`
    frame.style.height = `${bottom - top}px`
  }

  function take(): void {
    timer = 0
    if (host.clientWidth === 0) return
    const next = ports.photograph(size())
    if (!next) return
    picture?.canvas.remove()
    picture = next
    next.canvas.setAttribute('aria-hidden', 'true')
    host.prepend(next.canvas)
    follow()
  }

  const onPointer = (event: PointerEvent) => {
    if (!picture || (event.type === 'pointermove' && event.buttons === 0)) return
    if (event.type === 'pointerdown') host.setPointerCapture(event.pointerId)
    const { x, y } = placeIn(host, event)
    const at = { x: x * DENSITY, y: y * DENSITY }
    ports.lookAt(toWorld(picture.camera, size(), at))
  }
  const onKey = (event: KeyboardEvent) => {
    const direction = STEP[event.key]
    if (!direction) return
    event.preventDefault()
    event.stopPropagation()
    const { width, height } = visibleWorld(ports.camera(), ports.view())
    const { x, y } = ports.camera()
    ports.lookAt({ x: x + (direction[0] * width) / 6, y: y + (direction[1] * height) / 6 })
  }
  host.addEventListener('pointerdown', onPointer)
  host.addEventListener('pointermove', onPointer)
  host.addEventListener('keydown', onKey)
  const watcher = new ResizeObserver(() => refresh())
  watcher.observe(host)

  function refresh(): void {
    if (timer === 0) timer = window.setTimeout(take, REST)
  }

  return {
    refresh,
    follow,
    dispose: () => {
      clearTimeout(timer)
      watcher.disconnect()
      host.removeEventListener('pointerdown', onPointer)
      host.removeEventListener('pointermove', onPointer)
      host.removeEventListener('keydown', onKey)
      host.replaceChildren()
    },
  }
}

import type { BuildingId, FloorId } from '#city/ids.ts'
import { type Camera, type Size, toScreen } from '../camera.ts'

/** Where a sign hangs, in scene pixels. Where two would overlap, the lower `rank` wins. */
export type Hook<Id = BuildingId> = {
  /** Whose sign it is: that of a building, or of the person of a floor. */
  readonly building: Id
  readonly x: number
  readonly y: number
  readonly rank: number
}

const GAP = 6

/** Places the signs over the picture. They are HTML elements (children of `host`), moved by CSS transform alone. */
export function hangSigns(
  host: HTMLElement,
  hooks: readonly Hook<BuildingId | FloorId>[],
  camera: Camera,
  view: Size,
): void {
  const taken: DOMRect[] = []
  const waiting = new Map<string | null, HTMLElement>()
  for (const child of host.children)
    if (child instanceof HTMLElement) waiting.set(child.getAttribute('data-building'), child)
  const hung: Hung[] = []
  // Reads all sizes before writing: reading after writing would make the browser lay out the page again each time.
  for (const hook of hooks.toSorted((a, b) => a.rank - b.rank)) {
    const element = waiting.get(hook.building)
    if (!element) continue
    waiting.delete(hook.building)
    hung.push({ hook, element, width: element.offsetWidth, height: element.offsetHeight })
  }
  for (const { hook, element, width, height } of hung) {
    const at = toScreen(camera, view, hook.x, hook.y)
    const box = new DOMRect(at.x - width / 2 - GAP, at.y - height - GAP, width + 2 * GAP, height + 2 * GAP)
    const isFree = hook.rank === 0 || !taken.some((other) => overlaps(box, other))
    const isInView = box.right > 0 && box.left < view.width && box.bottom > 0 && box.top < view.height
    element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) translate(-50%, -100%)`
    show(element, isFree && isInView)
    if (isFree && isInView) taken.push(box)
  }
  for (const element of waiting.values()) show(element, false)
}

type Hung = {
  readonly hook: Hook<BuildingId | FloorId>
  readonly element: HTMLElement
  readonly width: number
  readonly height: number
}

function show(element: HTMLElement, isVisible: boolean): void {
  const visibility = isVisible ? 'visible' : 'hidden'
  if (element.style.visibility !== visibility) element.style.visibility = visibility
}

const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

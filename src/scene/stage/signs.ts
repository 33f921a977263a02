import type { BuildingId } from '#city/ids.ts'
import { type Camera, type Size, toScreen } from '../camera.ts'

/** Where a sign hangs: scene pixels. Lower `rank` wins where two would overlap. */
export type Hook = { readonly building: BuildingId; readonly x: number; readonly y: number; readonly rank: number }

const GAP = 6

/** Hangs paper signs over the picture. They are elements of the page, moved by transform alone. */
export function hangSigns(host: HTMLElement, hooks: readonly Hook[], camera: Camera, view: Size): void {
  const taken: DOMRect[] = []
  const byBuilding = new Map([...host.children].map((child) => [child.getAttribute('data-building'), child]))
  const waiting = new Set(byBuilding.keys())
  for (const hook of hooks.toSorted((a, b) => a.rank - b.rank)) {
    const element = byBuilding.get(hook.building)
    if (!(element instanceof HTMLElement)) continue
    const at = toScreen(camera, view, hook.x, hook.y)
    const width = element.offsetWidth
    const height = element.offsetHeight
    const box = new DOMRect(at.x - width / 2 - GAP, at.y - height - GAP, width + 2 * GAP, height + 2 * GAP)
    const isFree = hook.rank === 0 || !taken.some((other) => overlaps(box, other))
    const isInView = box.right > 0 && box.left < view.width && box.bottom > 0 && box.top < view.height
    waiting.delete(hook.building)
    element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) translate(-50%, -100%)`
    element.style.visibility = isFree && isInView ? 'visible' : 'hidden'
    if (isFree && isInView) taken.push(box)
  }
  for (const building of waiting) {
    const element = byBuilding.get(building)
    if (element instanceof HTMLElement) element.style.visibility = 'hidden'
  }
}

const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

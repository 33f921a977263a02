import { createBakery } from '#scene/bakery/bakery.ts'
import { type Order, keyOf } from '#scene/bakery/order.ts'
import type { Loop } from '#scene/stage/loop.ts'
import { type Marks, createMarks } from '#scene/stage/marks.ts'
import { type Shelf, createShelf } from '#scene/stage/shelf.ts'

/** What the parts of a stage need to be put up; here without a stage, a graphics card or a clock. */
export type Workshop = { readonly shelf: Shelf; readonly marks: Marks; readonly loop: Loop }

/** Nothing moves in the gallery. */
const stillLoop: Loop = { invalidate: () => {}, play: () => () => {}, run: () => () => {}, dispose: () => {} }

const workshops = new Map<number, Workshop>()

/** The one that paints so many pixels to a pixel of the scene. It keeps what it has painted as long as the page is open. */
export function workshopOf(scale: number): Workshop {
  const known = workshops.get(scale)
  if (known) return known
  const bakery = createBakery()
  const scaled = {
    ...bakery,
    bake: (job: Parameters<typeof bakery.bake>[0]) => bakery.bake(job.kind === 'sheet' ? { ...job, scale } : job),
  }
  const made = { shelf: createShelf(scaled, () => Promise.resolve()), marks: createMarks(), loop: stillLoop }
  workshops.set(scale, made)
  return made
}

/** The same workshop, and the keys of what was looked for on its shelf and is not there: nothing was painted for it. */
export function watched(workshop: Workshop): {
  readonly workshop: Workshop
  readonly missing: () => readonly string[]
} {
  const asked = new Map<string, Order>()
  const { shelf } = workshop
  const find = (order: Order) => {
    if (isBound(order)) asked.set(keyOf(order), order)
    return shelf.find(order)
  }
  return {
    workshop: { ...workshop, shelf: { ...shelf, find } },
    missing: () => [...asked].flatMap(([key, order]) => (shelf.find(order) ? [] : [key])),
  }
}

/** Not everything gives light or throws a shadow; all of it can be seen by day. */
const isBound = (order: Order) => order.kind !== 'propShadow' && !('shine' in order && order.shine !== 'albedo')

import { createBakery } from '#scene/bakery/bakery.ts'
import { type Order, keyOf } from '#scene/bakery/order.ts'
import type { Loop } from '#scene/stage/loop.ts'
import { type Marks, createMarks } from '#scene/stage/marks.ts'
import { type Shelf, createShelf } from '#scene/stage/shelf.ts'

/** What the parts of a stage need; here without a stage, a GPU or a clock. */
export type Workshop = { readonly shelf: Shelf; readonly marks: Marks; readonly loop: Loop }

/** Nothing moves in the gallery. */
const stillLoop: Loop = { invalidate: () => {}, play: () => () => {}, run: () => () => {}, dispose: () => {} }

const workshops = new Map<number, Workshop>()

/** The workshop that paints `scale` pixels per scene pixel. What it has painted is kept as long as the page is open. */
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

/** A workshop that notes what is looked for. `missing`: keys of orders that were looked for but not painted. */
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

/** Whether an order must be painted: light and shadows may be empty, the look by day may not. */
const isBound = (order: Order) => order.kind !== 'propShadow' && !('shine' in order && order.shine !== 'albedo')

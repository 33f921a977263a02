import type { City } from '#city/city.ts'
import { nextTask } from '#lib/next-task.ts'
import { layOut } from './lay-out.ts'
import type { Layout } from './layout.ts'
import { type Scenery, plantScenery, plantWild } from './scenery.ts'

/** Where everything of a city stands, grows and moves. */
export type GroundPlan = { readonly layout: Layout; readonly scenery: Scenery }

/** Computes the plan in several short tasks, so that on a slow device the page answers in between. */
export async function drawGroundPlan(city: City): Promise<GroundPlan> {
  const layout = await layOut(city)
  await nextTask()
  const wild = plantWild(layout)
  await nextTask()
  const scenery = plantScenery(layout, wild)
  await nextTask()
  return { layout, scenery }
}

import type { Floor } from '#city/city.ts'
import { standsAsOrdered } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import type { FloorStage } from '../floor/floor-stage.ts'
import { identityOf } from './level-words.ts'
import { floorOfBuilding } from './place-words.ts'

/** The line above a floor's title: "Floor 2 of Database, open since you became a Builder". */
export function datumOf(world: World, floor: Floor, stage: FloorStage, isPlaced: boolean): string {
  const what = floorOfBuilding(floor)
  const identity = identityOf(world, floor.level)
  if (stage === 'ahead') return `${what}, in mist until you are ${withArticle(identity)}`
  if (isPlaced) return `${what}, standing by placement`
  if (stage === 'before')
    return standsAsOrdered(floor)
      ? `${what}, as ordered, never looked into`
      : `${what}, open since you became ${withArticle(identity)}`
  return what
}

export const withArticle = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

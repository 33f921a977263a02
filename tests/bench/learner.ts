import { stampEvents } from '#progress/stamp.ts'
import { city } from '../e2e/content.ts'
import { deedsOfLevel, deedsToReach } from '../e2e/seed.ts'

const top = city.levels.length - 1
const HOUR = 3_600_000

/** Every floor built, every gate passed, an hour ago. */
export const LEARNER_AT_THE_TOP = stampEvents([...deedsToReach(top), ...deedsOfLevel(top)], null, Date.now() - HOUR, {
  replica: 'bench',
  count: 0,
})

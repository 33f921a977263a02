import type { EventId } from '#progress/event.ts'

/** The keys of the drafts of a prediction: the action that was chosen, the trend and how sure. */
export const askingKeys = (play: EventId) => ({
  action: `night-action:${play}`,
  trend: `night-trend:${play}`,
  confidence: `night-confidence:${play}`,
})

/** The keys of the drafts of a diagnosis. */
export const namingKeys = (play: EventId) => ({
  cause: `night-cause:${play}`,
  text: `night-why:${play}`,
  confidence: `night-cause-confidence:${play}`,
})

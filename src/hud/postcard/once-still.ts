import type { SceneHandle } from '#scene/scene-props.ts'

/** Milliseconds until all motions have ended, and the picture is taken once more. */
const STILL_AFTER = 3_200

/**
 * Calls `paint` when the whole city is painted, and again when nothing moves any more. Returns a function that cancels.
 */
export function onceStill(picture: SceneHandle, paint: () => void): () => void {
  let isGone = false
  let again: ReturnType<typeof setTimeout> | undefined
  void picture.settled().then(() => {
    if (isGone) return
    paint()
    again = setTimeout(paint, STILL_AFTER)
  })
  return () => {
    isGone = true
    clearTimeout(again)
  }
}

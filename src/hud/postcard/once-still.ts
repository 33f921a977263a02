import type { SceneHandle } from '#scene/scene-props.ts'

/** Milliseconds after which nothing is still rising or parting, so that the picture is taken once more. */
const STILL_AFTER = 3_200

/** Paints when all of the city is there, and once more when it has come to rest. Returns how to call it off. */
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

import type { Loop } from './loop.ts'

/** A loop that calls `spoil` with every request for a frame, every step of a motion and every turn of a task. */
export const spoiling = (frames: Loop, spoil: () => void): Loop => ({
  ...frames,
  invalidate: () => {
    spoil()
    frames.invalidate()
  },
  play: (name, at, onEnd) =>
    frames.play(
      name,
      (progress) => {
        spoil()
        at(progress)
      },
      onEnd,
    ),
  run: (task, rest) =>
    frames.run((delta) => {
      spoil()
      return task(delta)
    }, rest),
})

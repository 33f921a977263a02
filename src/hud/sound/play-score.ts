import { assertNever } from '#lib/assert-never.ts'
import type { Random } from '#lib/random.ts'
import type { Note, Score } from './score.ts'
import { creak } from './voices/creak.ts'
import { latch } from './voices/latch.ts'
import { pane } from './voices/pane.ts'
import { rope } from './voices/rope.ts'
import { step } from './voices/step.ts'
import { thud } from './voices/thud.ts'

/** Seconds that the last note may still ring. */
const RINGS = 2.2

/** Schedules all notes, the first at the context's second `from`. Returns the second at which all is silent. */
export function playScore(to: AudioNode, score: Score, from: number, random: Random): number {
  for (const note of score) playNote(to, note, from + note.at, random)
  return from + RINGS + Math.max(0, ...score.map(({ at }) => at))
}

function playNote(to: AudioNode, note: Note, at: number, random: Random): void {
  switch (note.voice) {
    case 'creak':
      return creak(to, at, note.loudness, note.length, random)
    case 'rope':
      return rope(to, at, note.loudness, note.length)
    case 'thud':
      return thud(to, at, note.loudness)
    case 'latch':
      return latch(to, at, note.loudness)
    case 'pane':
      return pane(to, at, note.loudness, note.pitch)
    case 'step':
      return step(to, at, note.loudness, note.isLeft)
    default:
      return assertNever(note)
  }
}

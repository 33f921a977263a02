import type { CitySceneProps } from '#scene/scene-props.ts'
import type { Random } from '#lib/random.ts'

export const OCCASIONS = ['raised', 'opened', 'monument', 'ceremony', 'switchedOn'] as const
/**
 * What is heard. `raised`: the crane sets a floor. `opened`: a ground floor of level 0, whose building stood already.
 * `monument`: the city's last floor. `switchedOn`: how loud it is.
 */
export type Occasion = (typeof OCCASIONS)[number]

/** A sound. `at`: seconds from the start. `loudness`: 1 is that voice at its loudest. */
export type Note =
  | { readonly voice: 'creak' | 'rope'; readonly at: number; readonly loudness: number; readonly length: number }
  | { readonly voice: 'thud' | 'latch'; readonly at: number; readonly loudness: number }
  | { readonly voice: 'pane'; readonly at: number; readonly loudness: number; readonly pitch: number }
  | { readonly voice: 'step'; readonly at: number; readonly loudness: number; readonly isLeft: boolean }

export type Score = readonly Note[]

/** The notes of an occasion. With less motion the picture changes at once, so the sound comes at once too. */
export function scoreOf(occasion: Occasion, motion: CitySceneProps['motion'], random: Random): Score {
  const isStill = motion === 'less'
  switch (occasion) {
    case 'raised':
      return isStill
        ? [thud(0), ...panes(random, 0, 0)]
        : [...crane(random), thud(LANDED), ...panes(random, LANDED + PANE, PANE)]
    case 'opened':
      return isStill ? [...door(0), ...panes(random, 0, 0)] : [...door(OPENS), ...panes(random, OPENS + 0.7, 0.19)]
    case 'monument':
      return isStill ? [thud(0), ...panes(random, 0, 0)] : panes(random, 0.2, 0.44)
    case 'ceremony':
      return isStill
        ? [...steps(random, 4), ...panes(random, 0, 0)]
        : [...steps(random, STEPS), ...panes(random, 4, 0.2)]
    case 'switchedOn':
      return panes(random, 0.05, isStill ? 0 : PANE)
  }
}

/** Seconds of a raising, as the scene draws it: the crane comes, lowers the storey for 0.9, then the panes light up. */
const LOWERS = 0.65
const LANDED = LOWERS + 0.9
const PANE = 0.11
/** Seconds of an opening: the camera arrives, the colour comes up; 0.5 later the first windows light. */
const OPENS = 0.64

/** Hertz: the G below the A of a tuning fork. */
const GROUND = 392
/** Five notes of a pentatonic scale, in semitones above the ground. */
const CHORDS = [
  [0, 4, 7, 9, 14],
  [0, 2, 7, 9, 12],
  [-3, 2, 4, 9, 12],
] as const

/** Five panes, each `apart` seconds after the one before. */
function panes(random: Random, from: number, apart: number): Score {
  const chord = CHORDS[Math.floor(random() * CHORDS.length)] ?? CHORDS[0]
  return chord.map((semitones, index) => ({
    voice: 'pane',
    at: from + index * apart,
    // Five at once are as loud as one after the other.
    loudness: (apart === 0 ? 0.5 : 0.8) + random() * 0.2,
    pitch: GROUND * 2 ** (semitones / 12),
  }))
}

const thud = (at: number): Note => ({ voice: 'thud', at, loudness: 1 })

/** Two creaks of wood over a running rope. */
function crane(random: Random): Score {
  const second = LOWERS + 0.42 + random() * 0.12
  return [
    { voice: 'creak', at: 0.28 + random() * 0.08, length: 0.5, loudness: 0.7 },
    { voice: 'rope', at: LOWERS, length: LANDED - LOWERS, loudness: 1 },
    { voice: 'creak', at: second, length: 0.36, loudness: 1 },
  ]
}

function door(at: number): Score {
  return [
    { voice: 'latch', at, loudness: 1 },
    { voice: 'creak', at: at + 0.1, length: 0.34, loudness: 0.55 },
    { voice: 'thud', at: at + 0.5, loudness: 0.35 },
  ]
}

/** Steps in the 4 seconds until the ceremony's sheet comes. */
const STEPS = 8

/** Someone comes nearer on stone: seldom two steps the same time apart. */
function steps(random: Random, count: number): Score {
  return Array.from({ length: count }, (_, index) => ({
    voice: 'step',
    at: 0.25 + index * 0.46 + (random() - 0.5) * 0.07,
    loudness: 0.45 + (0.5 * index) / count + random() * 0.1,
    isLeft: index % 2 === 0,
  }))
}

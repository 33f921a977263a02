import process from 'node:process'
import { type FloorWords, wordsOfEachFloor } from '../floors.ts'
import type { Judged, JudgedFloors } from './judged.ts'
import { L0 } from './judged/L0.ts'
import { L1 } from './judged/L1.ts'
import { L2 } from './judged/L2.ts'
import { L3 } from './judged/L3.ts'
import { L4 } from './judged/L4.ts'
import { L5later } from './judged/L5-later.ts'
import { L5 } from './judged/L5.ts'

/** What comes back from floor to floor: what it is, where, and the most floors that may have it. */
export type Device = { readonly name: string; readonly floors: readonly string[]; readonly most: number }

export const JUDGED: JudgedFloors = { ...L0, ...L1, ...L2, ...L3, ...L4, ...L5, ...L5later }

const NUMBER_WORD =
  /\b(?:\d[\d,.:]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundred|thousand|million|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/gi
/** Times and dates, whose numbers nobody remembers. */
const MOMENT =
  /\b\d{1,2}:\d\d\b|\b\d{1,2}\/\d{1,2}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g
/** Words of an odd number large enough to be remembered. */
const TELLING =
  /\b(?:\d[\d,]*|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-\w+)\b/gi
const PAPER = /\b(?:pencil|pen|paper|notebook|envelope|chalk|blackboard|whiteboard)s?\b/i
/** Speech that ends in a dash, in dots or in nothing. */
const BROKEN_OFF = /(?:[–—…]|\.\.\.|\w)”/
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The years and round numbers that nobody would call a recurrence. */
const isTelling = (word: string) => {
  const number = Number(word.replace(/,/g, ''))
  return Number.isNaN(number) || (number > 12 && number % 10 !== 0 && !(number >= 1900 && number < 2100))
}

/** Every device that the texts are held to, with the floors that have it. */
export function devicesOf(floors: ReadonlyMap<string, FloorWords>, judged: JudgedFloors): readonly Device[] {
  const where = (has: (words: FloorWords, judged: Judged | undefined) => boolean) =>
    [...floors].filter(([id, words]) => has(words, judged[id])).map(([id]) => id)
  const told = ({ title, scene, ask, prose }: FloorWords) => [title, scene, ask, prose].join('\n').replace(MOMENT, '')
  return [
    { name: 'a number in the title', floors: where(({ title }) => title.match(NUMBER_WORD) !== null), most: 21 },
    { name: 'it was you', floors: where((_, judgement) => judgement?.itWasYou !== undefined), most: 8 },
    {
      name: 'an ask answered by "none"',
      floors: where((_, judgement) => judgement?.answerIsNone !== undefined),
      most: 8,
    },
    { name: 'a closing gesture', floors: where((_, judgement) => judgement?.closingGesture !== undefined), most: 12 },
    { name: 'a call or message opens', floors: where((_, judgement) => judgement?.opens === 'call'), most: 10 },
    { name: 'a story opens', floors: where((_, judgement) => judgement?.opens === 'story'), most: 60 },
    { name: 'paper and pencil', floors: where(({ scene, prose }) => PAPER.test(`${scene}\n${prose}`)), most: 5 },
    {
      name: 'speech broken off',
      floors: where(
        ({ scene, prose }, judgement) => judgement?.brokenOff !== undefined || BROKEN_OFF.test(`${scene}\n${prose}`),
      ),
      most: 2,
    },
    { name: 'eleven', floors: where((words) => /\b(?:eleven|11)\b/i.test(told(words))), most: 4 },
    { name: 'nine', floors: where((words) => /\b(?:nine|9)\b/i.test(told(words))), most: 8 },
    ...WEEKDAYS.map((day) => ({ name: day, floors: where((words) => told(words).includes(day)), most: 12 })),
    ...recurring(floors, (words) => told(words).match(TELLING)?.filter(isTelling) ?? [], 2),
    ...recurring(floors, ({ level, why }) => [`L${level} begins with: ${why.split(' ').slice(0, 2).join(' ')}`], 2),
  ]
}

/** The words of a kind that more floors have than `most`, each as a device of its own. */
function recurring(
  floors: ReadonlyMap<string, FloorWords>,
  wordsOf: (words: FloorWords) => readonly string[],
  most: number,
): readonly Device[] {
  const found = new Map<string, Set<string>>()
  for (const [id, words] of floors) {
    for (const word of wordsOf(words)) {
      const key = word.startsWith('L') ? word : word.toLowerCase()
      found.set(key, (found.get(key) ?? new Set()).add(id))
    }
  }
  return [...found]
    .filter(([, { size }]) => size > most)
    .map(([name, ids]) => ({ name, floors: [...ids], most }))
    .toSorted((one, other) => other.floors.length - one.floors.length)
}

/** Prints every device with its count, its bound and its floors: `npm run -s repetition`. */
export function main(): number {
  const devices = devicesOf(wordsOfEachFloor(), JUDGED)
  for (const { name, floors, most } of devices) {
    const mark = floors.length > most ? '!' : ' '
    process.stdout.write(`${mark} ${name}: ${floors.length} (at most ${most})  ${floors.join(' ')}\n`)
  }
  return devices.some(({ floors, most }) => floors.length > most) ? 1 : 0
}

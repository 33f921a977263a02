import { type Figures, grouped, spelled } from './figures.ts'

const DAY = 24 * 60 * 60 * 1000

const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())

export const L1: Figures = {
  'version-control@L1': (says) => {
    // Summer fares begin on the day after that Friday.
    const begins = new Date(Date.UTC(2025, 4, 3))
    if (begins.getUTCDay() !== 6) throw new Error('3 May 2025 is not a Saturday.')
    says('On Friday you do two things to it: the summer fares, which begin tomorrow')
    says('Summer fares from 3 May')
  },
  'vulnerabilities@L1': (says) => {
    const typed = "' OR '1'='1"
    says(typed)
    says(`It took ${spelled(typed.length)} characters.`)
  },
  'secrets-env-vars@L1': (says) => {
    const sent = 5202
    const rate = Math.round(sent / ((6 - 4) * 60 + 10))
    says(`${grouped(sent)} messages since 04:00`)
    says('At 06:10 you get a mail')
    says('At 06:27 you revoke the key')
    says(`the messages stop at ${grouped(sent + rate * 17)}.`)
  },
  'server-runtime@L1': (says) => {
    const held = 2047
    const fit = Math.floor(held / 5)
    says(`${grouped(held)} megabytes`)
    says('five megabytes as text')
    says(`${fit} lorries`)
    const counts = [407, 400, 407, 393]
    says(`Mon 15:10, ${counts[0]} lorries. Tue 14:35, ${counts[1]}. Thu 16:20, ${counts[2]}. Fri 11:55, ${counts[3]}.`)
    if (counts.some((count) => count > fit || count < fit * 0.95)) throw new Error('The list does not fit the memory.')
  },
  'auth@L1': (says) => {
    says(`ends after ${spelled(28_800 / 3600)} hours`)
    says('Max-Age=28800')
  },
  'database@L1': (says) => {
    const ash = 85
    const rowan = 7
    says(`There are ${ash} in the shed.`)
    says(`You try whole words and get ${ash + rowan}.`)
    says(`taps ${spelled(rowan)} of them`)
    says(`it says ${ash}.`)
  },
  'debugging@L1': (says) => {
    const wheels = 240
    const quiet = 94
    says(`her list of ${wheels} wheels`)
    says(`It fails for ${wheels - quiet} wheels and works for ${quiet}.`)
    says(`${capital(spelled(quiet))} quiet wheels`)
    const read = new Date('04/05/2025')
    const written = new Date(2025, 4, 4)
    if (read.getMonth() !== 3 || read.getDate() !== 5) throw new Error('04/05 was not read as the fifth of April.')
    const weeks = Math.round((written.getTime() - read.getTime()) / DAY / 7)
    says(`“${capital(spelled(weeks))} weeks,”`)
  },
  'javascript@L1': (says) => {
    const first = { begins: 0, takes: 6.2 }
    says(`${first.takes} seconds`)
    says('starts half a second later')
    // The later call is done long before the first one, a few seconds before.
    const left = first.begins + first.takes - 0.5
    if (left < 2) throw new Error('The first map would not come seconds later.')
  },
}

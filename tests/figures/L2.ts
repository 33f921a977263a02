import { type Figures, spelled } from './figures.ts'

const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())

export const L2: Figures = {
  'ci-cd@L2': (says) => {
    const commands = ['install', 'build', 'upload']
    says(`The ${spelled(commands.length)} steps`)
    says(`${capital(spelled(commands.length))} of its thirty lines run a command: ${commands.join(', ')}.`)
  },

  'observability@L2': (says) => {
    const fields = ['vet', 'sample', 'attempt', 'answer']
    says(`hold ${spelled(fields.length)} facts besides the time`)
    for (const field of fields) says(field)
  },

  'async-real-time@L2': (says) => {
    const perMinute = 5
    const away = 5
    const tries = 1 // minutes from the first try to the last
    says(`${spelled(perMinute)} mails a minute`)
    says(`For ${spelled(away)} minutes the mail provider was away`)
    says(`the first ${spelled(away - tries)} of those ${spelled(away)} minutes`)
    says(`${capital(spelled(perMinute * (away - tries)))} are from Saturday`)
    // tries of BullMQ: after the n-th, 5 seconds × 2^(n - 1)
    const seconds = Array.from({ length: 9 }, (_, tried) => 5 * 2 ** tried).reduce((sum, wait) => sum + wait, 0)
    says(`ten tries over about ${Math.round(seconds / 60)} minutes`)
  },

  'testing@L2': (says) => {
    const charged = 380
    const family = 330
    says(`€${charged}, for two adults and three children, though a family pays €${family} at most`)
    says(`expected ${family}, received ${charged}`)
  },

  'rest-api@L2': (says) => {
    const deleted = 3
    const word = spelled(deleted)
    says(`deletes ${word} felled trees`)
    says(`moved up by ${word} places, and the ${word} rows that had stood at the top of page 5`)
  },

  'database@L2': (says) => {
    const [begun, stopped] = [40, 44]
    says(`At 8:${begun}`)
    says(`At 8:${stopped}`)
    says(`a car that came ${spelled(stopped - begun)} minutes ago`)
    // an insert writes the table and every index: seven writes with six indexes, eight with seven
    const before = 0.7
    says(`${before.toFixed(2)} milliseconds with ${spelled(6)} indexes`)
    says(`With ${spelled(7)} it takes ${((before / 7) * 8).toFixed(2)}`)
  },

  'auth@L2': (says) => {
    const checks = 23
    says(`find it ${checks} times. There are ${checks + 1} admin routes, and the one without`)
  },

  'javascript@L2': (says) => {
    let shared = 0
    const hatches = [1, 2, 3, 4, 5, 6, 7, 8]
    for (const hatch of hatches) shared = hatch
    says(`hatch ${shared}, ${spelled(hatches.length)} times`)
    says(`the other ${spelled(hatches.length - 1)} stayed open`)
    let counter = 1
    while (counter <= hatches.length) counter++
    says(`it stands at ${counter}`)
  },

  'secrets-env-vars@L2': (says) => {
    const [shops, sundays] = [72, 3]
    says(`the ${shops} shops`)
    says(`${spelled(sundays)} Sundays`)
    says(`in ${shops * sundays} copies`)
  },
}

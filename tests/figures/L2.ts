import { type Figures, spelled } from './figures.ts'

const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())

export const L2: Figures = {
  'ci-cd@L2': (says) => {
    const commands = ['npm ci', 'vite build', 'the upload']
    says(`The ${spelled(commands.length)} steps`)
    says(`None of the ${spelled(commands.length)} looks at types`)
  },

  'observability@L2': (says) => {
    const fields = ['vet', 'sample', 'attempt', 'answer']
    says(`hold ${spelled(fields.length)} facts besides the time`)
    for (const field of fields) says(field)
  },

  'async-real-time@L2': (says) => {
    const away = 30
    const queued = 20 // the last of them comes this many minutes after the provider went away
    const tries = 1 // minutes from the first try to the last
    if (queued + tries >= away) throw new Error('The last tries of some mails come after the absence.')
    const mails = spelled(20)
    says('the mail provider was away from ten until half past')
    says(`In the first ${spelled(queued)} minutes of that, ${mails} mails went onto the queue`)
    says(`${capital(mails)} are from Saturday`)
    // tries of BullMQ: after the n-th, 5 seconds × 2^(n - 1)
    const seconds = Array.from({ length: 9 }, (_, tried) => 5 * 2 ** tried).reduce((sum, wait) => sum + wait, 0)
    says(`ten tries over about ${Math.round(seconds / 60)} minutes`)
    if (seconds / 60 <= away) throw new Error('The tries end before an absence like that of Saturday.')
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
    const [begun, stopped, done] = [40, 44, 46]
    says(`At 8:${begun}`)
    says(`At 8:${stopped}`)
    says(`a car that came ${spelled(stopped - begun)} minutes ago`)
    says(`ran from 8:${begun} to 8:${done}`)
    says(`At 8:${done} your line comes back`)
    says(`Here it lasted ${spelled(done - begun)} minutes.`)
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

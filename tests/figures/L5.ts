import { type Figures, grouped, spelled } from './figures.ts'

const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())
const MINUTES_OF_A_DAY = 8 * 60

export const L5: Figures = {
  'platform-thinking@L5': (says) => {
    const [teams, came, saved, releases] = [10, 2, 12, 2]
    says(`the ferry line’s ${spelled(teams)} software teams`)
    says(`The other ${spelled(teams - came)} teams`)
    says(`Ten days of work are ${grouped(10 * MINUTES_OF_A_DAY)} minutes`)
    const weeks = (10 * MINUTES_OF_A_DAY) / (saved * releases)
    says(`after ${weeks} weeks, nearly ${spelled(Math.ceil(weeks / 52))} years`)
    says(`for Wanda’s team it pays off after ${MINUTES_OF_A_DAY / (saved * releases)} weeks`)
  },

  'technical-standards@L5': (says) => {
    // The instant that half past seven had while Paraguay was four hours behind UTC in winter.
    const stored = new Date('2025-06-17T07:30:00-04:00')
    const at = (timeZone: string) => stored.toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' })
    const now = at('America/Asuncion').replace(/^0/, '')
    says(`7:30 in Asunción is stored as ${at('UTC')} UTC`)
    says(`${at('UTC')} UTC is ${now} on the court’s wall, and the interpreter comes an hour late`)
  },

  'mentorship@L5': (says) => {
    const [instructions, questions] = [600, 40]
    says(`wrote her ${instructions + questions} review comments`)
    says(
      `Of the ${instructions + questions} comments, ${instructions} tell her what to do, and most of the other ${spelled(questions)}`,
    )
  },

  'post-mortems@L5': (says) => {
    const [document, remind, discuss, automate] = [4, 3, 2, 1]
    const all = document + remind + discuss + automate
    says(
      `${capital(spelled(all - automate))} of the ${spelled(all)} verbs ask something of people: ${spelled(document)} times document, three times remind, twice discuss`,
    )
    if (remind !== 3 || discuss !== 2) throw new Error('the verbs are counted in words')
    says('Only the tenth action')
    says(`${capital(spelled(all))} actions came out of them, and all ${spelled(all)} are closed`)
    says(`-checkend ${14 * 24 * 60 * 60}`)
  },

  'database@L5': (says) => {
    says(`and so are forty herrings`)
    says(`the number 900 becomes ${900 - 40}`)
  },

  'auth@L5': (says) => {
    says('for its ten services')
    says(`the other ${spelled(10 - 2)} services`)
  },

  'ci-cd@L5': (says) => {
    const red = (1 / 5) ** 3
    says(`${spelled(Math.round(1000 * red))} in a thousand`)
    says(`${capital(spelled(Math.round(1000 * red)))} builds, because the test has to fail three times running`)
    says(`was built 750 times with the fault in it. ${capital(spelled(Math.round(750 * red)))} of the builds were red`)
    says(`In about ${750 / 5} builds the first try must have failed`)
    says(`retries: ${3 - 1},`)
  },

  'testing@L5': (says) => {
    const cards = ((7 + 8) / 2) * 4
    says(`the last ${spelled(cards)} cases`)
    says(`Each team has about ${spelled(cards / 6)}`)
  },
}

import { type Figures, spelled } from './figures.ts'

export const L0: Figures = {
  'frontend@L0': (says) => {
    const tapped = 3
    says(
      `She taps ${spelled(tapped)} loaves, changes her mind and takes one out. The basket shows ${spelled(tapped - 1)}.`,
    )
    says(`The number at the top shows ${tapped}.`)
  },
  'rest-api@L0': (says) => {
    const endpoints = 12
    says(`all ${spelled(endpoints)} endpoints`)
    says(`anyone ${spelled(endpoints)} times`)
  },
  'server-runtime@L0': (says) => {
    // The version was put live at three and is looked at after five.
    says('On Tuesday at three')
    says('dated 15:04')
    says('At five a customer')
    says(`${spelled(17 - 15)} hours old`)
  },
  'database@L0': (says) => {
    const cards = 412
    says(`${cards} season cards in your app`)
    says(`The first command threw ${cards} numbers away`)
  },
  'auth@L0': (says) => {
    const own = 1186
    says(`/receipts/${own}`)
    says(`/receipts/${own + 1}`)
  },
  'debugging@L0': (says) => {
    const guesses = 6
    const noon = 12 * 60
    const [hour, minute] = '13:05'.split(':').map(Number) as [number, number]
    says(`${spelled(guesses).replace(/^./, (letter) => letter.toUpperCase())} rounds, fifty minutes`)
    says(`You have copied that line ${spelled(guesses)} times.`)
    says('At 13:05 the guide plays.')
    // The look and the call take less time than the guesses did, and the class comes at two.
    const left = hour * 60 + minute - (noon + 50)
    if (left <= 0 || left >= 50 || hour >= 14) throw new Error('The clock argues against the lesson.')
  },
}

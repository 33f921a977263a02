import { type Figures, spelled } from './figures.ts'

const DAY = 24 * 60 * 60 * 1000

export const L1: Figures = {
  'debugging@L1': (says) => {
    const read = Date.UTC(2025, 3, 5)
    const written = Date.UTC(2025, 4, 4)
    const weeks = Math.round((written - read) / DAY / 7)
    says(`“${spelled(weeks).replace(/^./, (letter) => letter.toUpperCase())} weeks,”`)
  },
}

import { type Figures, grouped, spelled } from './figures.ts'

/** The floors of L5 from Reliability on. */
export const L5later: Figures = {
  'reliability@L5': (says) => {
    const minutes = 22 * 2.5 * 60
    says('5:00 to 7:30 on 22 auction days')
    says(`99.7 % of ${grouped(minutes)} minutes`)
    says(`${(minutes * 0.003).toFixed(1)} minutes a month`)
  },
  'performance@L5': (says) => {
    const growth = 1.012 ** 62
    says('Nobody sees 1.2 per cent, but sixty-two times over it is a doubling')
    if (Math.round(growth) !== 2) throw new Error(`that is ${growth}-fold`)
    const before = 0.9
    const after = Math.round(before * growth * 10) / 10
    says(`a jump takes ${after} seconds`)
    says(`it took ${before}`)
    const jumps = 300 * 4
    says('three hundred lines a day')
    says('about four times')
    if (jumps !== 1200) throw new Error(`she jumps ${jumps} times`)
    says('twelve hundred times a day')
    says(`${spelled(Math.round((jumps * (after - before)) / 60))} minutes`)
    if (!((before + 0.04) / before > 1.03)) throw new Error('forty milliseconds would not ask anybody')
    says('makes a jump forty milliseconds slower')
  },
  'hiring@L5': (says) => {
    const people = 41
    const halfWidth = Math.tanh(1.96 / Math.sqrt(people - 3))
    says('the forty-one who were hired')
    says(
      `And ${people} people are few: a correlation of 0 may as well be −${halfWidth.toFixed(1)} or ${halfWidth.toFixed(1)}`,
    )
  },
  'engineering-culture@L5': (says) => {
    says('at 15:10 because')
    says('go on at 15:45')
    const minutes = 45 - 10
    if (Math.abs(minutes - 30) > 5) throw new Error(`${minutes} minutes are not half an hour`)
  },
  'vulnerabilities@L5': (says) => {
    const services = 55
    says(`the library in ${services} services`)
    const closed = 50 + 4
    if (services - closed !== 1) throw new Error('more than lantern is left')
    says(`By then ${closed} are closed`)
    says(`No stranger can send one to the other ${closed}: fifty only`)
    says('and four take pictures from staff')
    const share = Math.round((100 * closed) / services)
    says(`will report ${share} per cent`)
    says(`The report now says both: ${share} per cent`)
  },
}

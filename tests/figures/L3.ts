import { type Figures, grouped, spelled } from './figures.ts'

/** The share of requests that fail at once when a balancer gives each to the copy with the fewest open ones. */
function shareOfTheFastCopy(perSecond: number, goodSeconds: number, badSeconds: number): number {
  const random = seeded(1)
  const endings: number[][] = [[], [], [], []]
  let now = 0
  let failed = 0
  const requests = 20_000
  for (let request = 0; request < requests; request++) {
    now -= Math.log(1 - random()) / perSecond
    const open = endings.map((ends) => ends.filter((end) => end > now))
    const fewest = Math.min(...open.map((ends) => ends.length))
    const free = [0, 1, 2, 3].filter((copy) => open[copy]!.length === fewest)
    const chosen = free[Math.floor(random() * free.length)]!
    if (chosen === 2) failed++
    open[chosen]!.push(now + (chosen === 2 ? badSeconds : goodSeconds))
    endings.splice(0, 4, ...open)
  }
  return failed / requests
}

/** Numbers from 0 to 1, the same at each run (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())
const minutes = (clock: string) => Number(clock.slice(0, -3)) * 60 + Number(clock.slice(-2))

export const L3: Figures = {
  'database@L3': (says) => {
    const before = 7
    says('on last_seen_at, its eighth')
    says(`the table’s ${spelled(before + 1)} indexes`)
    says(`To all ${spelled(before + 1)} now, and before to none.`)
    says(`the other ${spelled(before)} as well`)
    // The row itself and an entry in each index.
    says(`${spelled(1 + before + 1)} writes`)
  },
  'auth@L3': (says) => {
    // A van that was given back in mid-June was used seventy days later, in August.
    const later = new Date(Date.UTC(2025, 5, 15 + 70))
    says(`In ${later.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' })} the app tells her`)
  },
  'debugging@L3': (says) => {
    const [grams, kilos, unclear] = [24, 38, 4]
    says(`find ${grams + kilos + unclear} places`)
    says(`${capital(spelled(grams))} mean grams, ${spelled(kilos)} mean kilos, and for ${spelled(unclear)}`)
    says(`reports ${grams + kilos + unclear} errors`)
    says(`weight of ${grouped(20 * 1000)} kilograms`)
  },
  'server-runtime@L3': (says) => {
    const tenths = Math.round(10 * shareOfTheFastCopy(12, 0.9, 0.03))
    says('about twelve purchases a second')
    says(`${spelled(tenths)} purchases in ten fail`)
  },
  'javascript@L3': (says) => {
    // The first call at 0 ms, then one each 1000/150 ms, as long as the refresh takes.
    const calls = Math.ceil((300 * 150) / 1000)
    says(`arrive ${spelled(calls)} times`)
  },
  'testing@L3': (says) => {
    says(`has ${spelled(12 + 8)} tests`)
    says('Twelve have one')
    says('Eight have only the code')
  },
  'async-real-time@L3': (says) => {
    const [sent, received] = [213, 220]
    says(`${sent} messages sent, ${received} received`)
    says(`By noon ${spelled(received - sent)} growers`)
  },
  'system-design@L3': (says) => {
    // Three tries of two seconds for each flat, one after the other: all were asked while contracts was away.
    const away = minutes('02:40') - minutes('02:25')
    const asked = Math.floor((away * 60) / (3 * 2))
    const flats = 115
    if (flats > asked) throw new Error(`${flats} flats take longer than ${away} minutes`)
    says(`in ${flats} flats`)
    says(`turns the ${flats} valves up`)
  },
  'vulnerabilities@L3': (says) => {
    const inOrder = ['01:31', '02:10', '02:13', '02:19', '02:31']
    if (inOrder.toSorted((one, other) => minutes(one) - minutes(other)).join() !== inOrder.join()) throw new Error()
    for (const moment of inOrder) says(moment)
  },
  'secrets-env-vars@L3': (says) => {
    says(`${spelled(minutes('10:25') - minutes('10:22'))} minutes before the change`)
    // What April's rehearsal took is what the change took.
    says(`it took ${spelled(minutes('10:34') - minutes('10:25'))} minutes`)
  },
}

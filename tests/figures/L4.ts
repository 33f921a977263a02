import { expect } from 'vitest'
import { type Figures, grouped, spelled } from './figures.ts'

/** Random numbers between 0 and 1, the same ones every time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return (state + 0.5) / 2 ** 32
  }
}

type Queue = { perSecond: number; held: number; connections: number; seconds: number }

/** The mean seconds for which a request waits for a free connection, over many evenings. */
function meanWait({ perSecond, held, connections, seconds }: Queue): number {
  const random = seeded(4)
  let waits = 0
  let requests = 0
  for (let evening = 0; evening < 500; evening++) {
    const freeAt = Array<number>(connections).fill(0)
    for (let now = 0; now < seconds; now -= Math.log(random()) / perSecond) {
      const first = freeAt.indexOf(Math.min(...freeAt))
      const start = Math.max(now, freeAt[first]!)
      freeAt[first] = start + held
      waits += start - now
      requests++
    }
  }
  return waits / requests
}

export const L4: Figures = {
  'performance@L4': (says) => {
    const [weather, query, rest] = [1, 0.008, 0.1]
    const perSecond = 1.8
    says(`the car park sends ${perSecond} a second, so both are nearly always taken`)
    const queue = { perSecond, connections: 2, seconds: 15 * 60 }
    const wait = meanWait({ ...queue, held: weather + query })
    const most = Math.round(2 / (weather + query))
    says(`so the two can serve ${spelled(most)} requests a second`)
    const firstByte = (wait + weather + rest).toFixed(1)
    says(`arrives after ${firstByte} seconds`)
    says(`Of the ${firstByte} seconds, ${wait.toFixed(1)} went by in a line`)
    const page = 4.8
    says(`All day the page takes ${(page - wait).toFixed(1)} seconds`)
    says(`Before each show it takes ${page}`)
    says(`On Saturday evening the page takes ${(page - wait - weather).toFixed(1)} seconds`)
    // The weather asked for before the first query: nobody waits.
    expect(meanWait({ ...queue, held: query })).toBeLessThan(0.001)
  },
  'reliability@L4': (says) => {
    const left = (1 - 0.999) * 30 * 24 * 60
    says(`The ${Math.round(left)} that remain are your error budget`)
    says(`for 53 minutes, which is ${spelled(Math.round(53 - left))} more`)
  },
  'database@L4': (says) => {
    const [instances, pool, most] = [12, 10, 200]
    expect(2 * instances * pool).toBe(240)
    says('two hundred and forty')
    const fitting = Math.floor((most - 3 - 20) / (2 * instances))
    says(`(${most} − ${3 + 20}) ÷ ${2 * instances}, which makes ${fitting}`)
    says(`You set each pool to ${spelled(fitting)}`)
    expect(2 * instances * fitting + 20).toBeLessThanOrEqual(most - 3)
  },
  'auth@L4': (says) => {
    const [tries, addresses, hours] = [30_000, 8_000, 4]
    says(`${grouped(tries)} accounts were tried once each, from ${grouped(addresses)} addresses`)
    says(`about ${spelled(Math.round(tries / addresses))} tries`)
    says(`there were ${grouped(tries / hours)} an hour, from 23:00 to 03:00`)
    expect(1 - 81 / tries).toBeGreaterThan(0.99)
  },
  'debugging@L4': (says) => {
    const [firstTry, wait, collected] = [10, 30, 20]
    says(`sent 14:02:${firstTry}, handled 14:02:${firstTry + wait}, attempt 2`)
    says(`handled 14:02:${collected}, attempt 1`)
    says(`waited ${spelled(wait)} seconds`)
    expect(firstTry + wait).toBeGreaterThan(collected)
  },
  'ci-cd@L4': (says) => {
    const [aMinute, canary] = [100, 0.05]
    says(`have opened ${aMinute * canary * 10} bikes`)
    says(`In twenty minutes ${grouped(aMinute * (1 - canary) * 20)} tries had failed`)
  },
  'testing@L4': (says) => {
    says(`Total: €${(Number.parseInt('12.40', 10) / 100).toFixed(2)}`)
  },
  'observability@L4': (says) => {
    const [share, least] = [0.05, 3]
    says(`over ${spelled(Math.round(100 * share))} tries in a hundred fail, and at least ${spelled(least)} have failed`)
    says(`> ${share}`)
    says(`>= ${least}`)
    says(`In ${spelled(12 - 1)} hotels the line is flat`)
  },
  'system-design@L4': (says) => {
    const daysOfJune = new Date(2025, 6, 0).getDate()
    says(`one of them dies between the two writes`)
    says(`That makes ${spelled(1 * daysOfJune)} cabins in June`)
  },
  'vulnerabilities@L4': (says) => {
    const [online, looked] = [2, 9]
    says(`at 10:0${online}`)
    says(`At 10:0${looked}`)
    says(`within ${spelled(looked - online)} minutes`)
  },
  'threat-modeling@L4': (says) => {
    says(`one a month, €${grouped(12 * 2_400)} a year`)
  },
}

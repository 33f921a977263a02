import { expect, test } from 'vitest'
import { createComparisons } from './comparisons.ts'
import { cameOf } from './run/answer.ts'
import type { Answer, Came } from './run/answer.ts'

const value = (text: string): Answer => ({ kind: 'value', text, print: text })
const STOPPED: Answer = { kind: 'none', why: 'stopped', print: null }
const turns = async () => {
  for (let at = 0; at < 20; at += 1) await Promise.resolve()
}

/** A runner of which each run ends when it is told to. */
function bench() {
  const log: string[] = []
  let ends: readonly ((came: Came) => void)[] = []
  const end = async (answer: Answer) => {
    const [first, ...others] = ends
    ends = others
    first!(cameOf(answer))
    await turns()
  }
  const comparisons = createComparisons(
    {
      run: ({ code, values }) =>
        new Promise((resolve) => {
          log.push(`${code} ${values.join()}`)
          ends = [...ends, resolve]
        }),
      stop: () => {
        log.push('stop')
        void end(STOPPED)
      },
    },
    false,
  )
  const told: string[] = []
  const compare = (at: number) => comparisons.compare([at], value('1'), (breaks) => told.push(`${at} ${breaks}`))
  return { ...comparisons, compare, log, told, end }
}

test('what differs is told, one after the other, and then all is settled', async () => {
  const { compare, settled, told, end } = bench()
  compare(1)
  compare(2)
  let isSettled = false
  void settled().then(() => {
    isSettled = true
  })
  await end(value('1'))
  expect([told, isSettled]).toEqual([['1 false'], false])
  await end(value('2'))
  expect([told, isSettled]).toEqual([['1 false', '2 true'], true])
  await settled()
})

test('a run of the learner’s ends a comparison, which is done again after it', async () => {
  const { compare, run, log, told, end } = bench()
  compare(1)
  const came = run([5])
  await turns()
  expect(log).toEqual(['mended 1', 'stop', 'given 5'])
  compare(5)
  await end(value('2'))
  expect((await came).answer).toEqual(value('2'))
  await end(value('1'))
  await end(value('1'))
  expect(log.slice(3)).toEqual(['mended 1', 'mended 5'])
  expect(told).toEqual(['1 false', '5 false'])
})

test('when the runner rests, nothing more is compared', async () => {
  const { compare, run, settled, log, told, end } = bench()
  compare(1)
  compare(2)
  await end(STOPPED)
  await settled()
  expect([log, told]).toEqual([['mended 1'], []])
  compare(3)
  void run([5])
  await turns()
  await end(STOPPED)
  await settled()
  expect(log.slice(1)).toEqual(['mended 3', 'stop', 'given 5'])
})

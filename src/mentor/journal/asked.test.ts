import { expect, test } from 'vitest'
import type { SentReply } from '#share/desk/desk.ts'
import { remarkMark } from '#share/reply/marks.ts'
import { askedIn } from './asked.ts'

const about = { kind: 'whole' } as const
const question = { about, isQuestion: true, text: 'What surprised you?' }
const reply: SentReply = {
  link: 'r1.a',
  mark: 'm',
  day: '2026-11-02',
  at: 1,
  vouched: [],
  remarks: [question, { about, isQuestion: false, text: 'Well done.' }],
  isTakenBack: false,
}

test('a question is found by its mark with any of the mentor’s keys, a remark is no question', () => {
  const asked = askedIn([reply], ['one key', 'another key'])
  const mark = remarkMark({ key: 'another key', day: reply.day, ...question })
  expect(asked.get(mark)).toEqual({ day: '2026-11-02', about, text: 'What surprised you?' })
  expect(asked.size).toBe(2)
})

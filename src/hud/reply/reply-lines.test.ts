import { expect, test } from 'vitest'
import type { Command } from '#progress/command.ts'
import { checkpointId, lived, progressAfter, say, show, takeBack } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { evidenceMark } from '#share/reply/marks.ts'
import type { Remark, Reply, Voucher } from '#share/reply/reply.ts'
import { countedWords, remarkWords, voucherWords } from './line-words.ts'
import { isTickedAtFirst, linesOf, takeInCommand } from './reply-lines.ts'
import type { VoucherLine } from './reply-lines.ts'
import type { Sender } from './sender.ts'

const world = worldOf('database: L0 L1', 'L1: repo, talk')
const repo = checkpointId('phase-0/repo')
const seen = evidenceMark({ kind: 'note', text: 'It runs.' })

const replyOf = (vouched: readonly Voucher[], remarks: readonly Remark[] = [], day = '2026-10-12'): Reply => ({
  day,
  name: 'Tomas',
  vouched,
  remarks,
  mark: `reply of ${day}`,
  from: new Uint8Array(32),
  key: 'k1',
  beyond: 0,
})
const voucher = (evidence: string | null): Voucher => ({ checkpoint: repo, evidence })
const question: Remark = { about: { kind: 'checkpoint', id: repo }, isQuestion: true, text: 'What did you watch?' }

const known: Sender = { knownSince: 1_000, hasNamesake: false }

/** The line of a voucher for the evidence "It runs.", and whether it is ticked at first. */
function lineAfter(commands: readonly Command[], reply = replyOf([voucher(seen)]), sender = known) {
  const [line] = linesOf(world, progressAfter(world, commands), reply)
  const { state, seen: what } = line as VoucherLine
  return [state, what, isTickedAtFirst(line!, reply, sender)]
}

test('a voucher for the evidence that stands is ticked, one for evidence that was replaced is not', () => {
  expect(lineAfter([show('phase-0/repo')])).toEqual(['new', 'same', true])
  expect(lineAfter([show('phase-0/repo'), show('phase-0/repo', 'It runs faster.')])).toEqual(['new', 'replaced', false])
  expect(lineAfter([show('phase-0/repo'), takeBack('phase-0/repo'), say('phase-0/repo')])).toEqual([
    'new',
    'replaced',
    false,
  ])
})

test('a voucher says if the link had left the evidence out, or if there was none', () => {
  expect(lineAfter([show('phase-0/repo')], replyOf([voucher(null)]))).toEqual(['new', 'unseen', true])
  expect(lineAfter([say('phase-0/repo')], replyOf([voucher(null)]))).toEqual(['new', 'said', true])
})

test('a voucher for what is not claimed, or not known here, can’t be taken in', () => {
  expect(lineAfter([])).toEqual(['unclaimed', 'replaced', false])
  const foreign = replyOf([{ checkpoint: checkpointId('phase-9/moon'), evidence: null }])
  expect(lineAfter([show('phase-0/repo')], foreign)).toEqual(['unknown', 'unseen', false])
})

test('what was taken in is here, and taking it in again gives nothing', () => {
  const reply = replyOf([voucher(seen)], [question, { ...question, about: { kind: 'whole' }, isQuestion: false }])
  const before = lived(world, show('phase-0/repo'))
  const command = takeInCommand(reply, linesOf(world, before.foldedLog.progress, reply))
  const after = lived(world, show('phase-0/repo'), command).foldedLog.progress
  expect(linesOf(world, after, reply).map(({ state }) => state)).toEqual(['here', 'here', 'here'])
  expect([...after.remarks.values()].map(({ text, mentor, day }) => [text, mentor, day])).toEqual([
    ['What did you watch?', 'Tomas', '2026-10-12'],
    ['What did you watch?', 'Tomas', '2026-10-12'],
  ])
})

test('only the lines that are handed over are in the command', () => {
  const reply = replyOf([voucher(seen)], [question])
  const lines = linesOf(world, progressAfter(world, show('phase-0/repo')), reply)
  expect(takeInCommand(reply, lines.slice(1))).toMatchObject({
    vouchers: [],
    remarks: [{ isQuestion: true, text: 'What did you watch?' }],
  })
})

test('an older reply is not ticked where a newer voucher stands, and says what it would replace', () => {
  const newer = replyOf([voucher(seen)])
  const start = progressAfter(world, show('phase-0/repo'))
  const taken = [show('phase-0/repo'), takeInCommand(newer, linesOf(world, start, newer))]
  const older = replyOf([voucher(seen)], [], '2026-09-01')
  expect(lineAfter(taken, older)).toEqual(['new', 'same', false])
  const [line] = linesOf(world, progressAfter(world, taken), older)
  expect(voucherWords(world, line as VoucherLine, { who: 'Tomas', key: 'k1', flies: true, year: 2026 })).toEqual([
    'Tomas vouched on 12 October; this would stand in its place.',
  ])
})

test('a voucher by another browser under the same name is not ticked, and the line tells the two apart', () => {
  const first = replyOf([voucher(seen)])
  const start = progressAfter(world, show('phase-0/repo'))
  const taken = [show('phase-0/repo'), takeInCommand(first, linesOf(world, start, first))]
  const other = { ...replyOf([voucher(seen)], [question], '2026-11-21'), key: 'k2' }
  const sender = { knownSince: null, hasNamesake: true }
  expect(lineAfter(taken, other, sender)).toEqual(['new', 'same', false])
  const lines = linesOf(world, progressAfter(world, taken), other)
  expect(isTickedAtFirst(lines[1]!, other, sender)).toBe(true)
  const words = (who: string) =>
    voucherWords(world, lines[0] as VoucherLine, { who, key: 'k2', flies: true, year: 2026 })
  expect(words('Tomas')).toEqual([
    'Another browser that signed as Tomas vouched on 12 October; this would stand in its place.',
  ])
  expect(words('Ines')).toEqual(['Tomas vouched on 12 October; this would stand in its place.'])
})

test('a line says what taking it in will do', () => {
  const reply = replyOf([voucher(seen)], [question])
  const [first, second] = linesOf(world, progressAfter(world, show('phase-0/repo')), reply)
  const given = { who: 'Tomas', key: 'k1', flies: false, year: 2026 }
  expect(voucherWords(world, first as VoucherLine, given)).toEqual(['The pennant of database will fly.'])
  expect(second?.kind === 'remark' && remarkWords(second)).toBe(
    'Will stand at the checkpoint, with a field for your answer.',
  )
  expect(voucherWords(world, first as VoucherLine, { ...given, flies: true })).toEqual([
    'The pennant of database flies already, and will say this too.',
  ])
  expect(countedWords([first!, second!])).toBe('1 voucher and 1 question')
})

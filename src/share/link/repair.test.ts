import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySnapshot, EVERYTHING } from '../testing/arbitraries.ts'
import { STATUSES } from '../snapshot.ts'
import { finished } from '../testing/finished.ts'
import { madeLink } from '../testing/made-link.ts'
import { madeReply } from '../testing/replies.ts'
import { keyPairOf } from '../keys/signing.ts'
import { repairLink } from './repair.ts'

const link = await madeLink(finished, STATUSES)
const address = `https://example.org/city/#${link}`
const wrapped = (text: string, width: number, join: string) => text.match(new RegExp(`.{1,${width}}`, 'g'))!.join(join)

test.each([
  ['as it was made', link],
  ['with its sign', `#${link}`],
  ['with its address', address],
  ['with a place inside it', `${address}/floor/database@L2`],
  ['in a sentence', `Here is my city: ${address}. Have a look!`],
  ['in brackets', `My city (${address})`],
  ['in angle brackets', `<${address}>`],
  ['in quotation marks', `href="${address}"`],
  ['in a Markdown link', `[my city](${address}) so far`],
  ['in emphasis', `_${address}_`],
  ['with a hyphen behind it', `${address}- look`],
  ['with spaces around it', `  ${link} \n`],
  ['with an escaped sign', address.replace('#', '%23')],
  ['with a sign escaped twice', address.replace('#', '%2523')],
  ['inside a mail scanner’s address', `https://safe.example/?url=${encodeURIComponent(address)}&data=05`],
  ['wrapped', wrapped(address, 60, '\n')],
  ['wrapped by Windows', wrapped(address, 76, '\r\n')],
  ['wrapped and indented', wrapped(address, 60, '\n    ')],
  ['wrapped and quoted', `> ${wrapped(address, 60, '\n> ')}`],
  ['wrapped and quoted twice', wrapped(address, 60, '\n>> ')],
  ['wrapped by a mail’s own encoding', wrapped(address, 72, '=\r\n')],
  ['wrapped, with words behind it', `${wrapped(address, 60, '\n')}\nSee you on Thursday`],
  ['broken by invisible characters', wrapped(address, 40, '\u200b')],
  ['after words that look like one', `as agreed (p1. of the memo): ${address}`],
])('a link opens %s', (_, pasted) => {
  expect(repairLink(pasted)).toEqual({ ok: true, value: link })
})

test('a link cut at a line break is reported as cut, whatever is written below', () => {
  const length = link.length - 3
  expect(repairLink(`${link.slice(0, 80)}\nBest, Mira`)).toEqual({
    ok: false,
    fault: { kind: 'cut', found: 77, expected: length },
  })
})

test('a reply and a link in one message are both found', async () => {
  const pair = keyPairOf(new Uint8Array(32).fill(1))
  const remark = { about: { kind: 'whole' as const }, isQuestion: false, text: 'Good. Rest a week, then go on.' }
  const reply = await madeReply({ day: '2026-11-29', name: '', vouched: [], remarks: [remark] }, pair.public, pair)
  const mail = `Here: ${wrapped(`https://example.org/#${reply}`, 60, '\n')}\n\n> ${wrapped(address, 60, '\n> ')}`
  expect(repairLink(mail, 'r')).toEqual({ ok: true, value: reply })
  expect(repairLink(mail, 'p')).toEqual({ ok: true, value: link })
  expect(repairLink(address, 'r')).toEqual({ ok: false, fault: { kind: 'notALink' } })
})

test('a text without a link is not a link', () => {
  expect(repairLink('Dear Tomas, the link follows.')).toEqual({ ok: false, fault: { kind: 'notALink' } })
  expect(repairLink('')).toEqual({ ok: false, fault: { kind: 'notALink' } })
})

test('a message longer than the limit is not searched', () => {
  expect(repairLink('x'.repeat(200_001))).toEqual({
    ok: false,
    fault: { kind: 'tooLong', found: 200_001, limit: 200_000 },
  })
})

test('any link is repaired after any wrapping', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySnapshot,
      fc.integer({ min: 20, max: 200 }),
      fc.constantFrom('\n', '\r\n> ', ' '),
      async (snapshot, width, join) => {
        const whole = await madeLink(snapshot, EVERYTHING)
        expect(repairLink(`#${wrapped(whole, width, join)}`)).toEqual({ ok: true, value: whole })
      },
    ),
    { numRuns: 50 },
  )
})

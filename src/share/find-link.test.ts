import { expect, test } from 'vitest'
import { createKeyPair } from './keys/signing.ts'
import { makeLink } from './link/link.ts'
import { makeReply } from './reply/reply.ts'
import { STATUSES } from './snapshot.ts'
import { finished } from './testing/finished.ts'
import { addressIn, findLink } from './find-link.ts'

const learner = createKeyPair((length) => new Uint8Array(length).fill(1))
const mentor = createKeyPair((length) => new Uint8Array(length).fill(2))
const content = {
  day: '2026-10-12',
  name: 'Tomas',
  vouched: [],
  remarks: [{ about: { kind: 'whole' as const }, isQuestion: true, text: 'What would you do first tomorrow?' }],
}
const made = await makeReply(content, learner.public, mentor, 1)
const link = await makeLink(finished, STATUSES)
if (!made.ok || !link.ok) throw new Error('nothing was made')
const own = link.value
const reply = made.value

test('a reply is found in a message, wrapped and quoted', async () => {
  const wrapped = reply.replace(/(.{60})/g, '$1\n> ')
  expect(await findLink(`Here you are:\n> https://city.example/#${wrapped}\nTomas`)).toEqual({
    ok: true,
    value: { letter: 'r', link: reply },
  })
})

test('of a link and a reply in one message, the first is opened', async () => {
  const letters = async (text: string) => {
    const found = await findLink(text)
    return found.ok && found.value.letter
  }
  expect(await letters(`#${reply}\n> you wrote: #${own}`)).toBe('r')
  expect(await letters(`#${own}\n> you wrote: #${reply}`)).toBe('p')
  expect(await letters(`#${own.slice(0, 40)} and #${reply}`)).toBe('r')
})

test('what is wrong is said of the kind that was found', async () => {
  const title = async (text: string) => {
    const found = await findLink(text)
    return found.ok ? null : found.fault.title
  }
  expect(await title(`#${reply.slice(0, -9)}`)).toBe('The end of this reply is missing')
  expect(await title(`#${own.slice(0, -9)}`)).toBe('The end of this link is missing')
  expect(await title('hello')).toBe('There is no link in this')
  expect(await title(`{"file":"beyond-vibe-coding desk","learners":["${own}"]}`)).toBe('This is a copy, not a link')
})

test('the address in a text leads to a learner’s city, or to a reply', async () => {
  expect(await addressIn(`Look: ${own}`)).toEqual({ ok: true, value: `#${own}` })
  expect(await addressIn(`Here: ${reply}`)).toEqual({ ok: true, value: `#${reply}` })
  expect((await addressIn('Hello')).ok).toBe(false)
})

import { expect, test } from 'vitest'
import { createKeyPair } from '#share/keys/signing.ts'
import { makeReply } from '#share/reply/reply.ts'
import { readReply } from './read-reply.ts'

const learner = createKeyPair((length) => new Uint8Array(length).fill(1))
const mentor = createKeyPair((length) => new Uint8Array(length).fill(2))
const made = await makeReply(
  {
    day: '2026-10-12',
    name: 'Tomas',
    vouched: [],
    remarks: [{ about: { kind: 'whole' }, isQuestion: false, text: 'Good pace.' }],
  },
  learner.public,
  mentor,
  1,
)
if (!made.ok) throw new Error('no reply was made')
const keyring = (keys: readonly (typeof learner)[], isUnread = false) => ({
  all: async () => keys,
  isUnread: () => isUnread,
})

test('a reply is read by whoever holds the key that it is for, with the four words of the mentor’s', async () => {
  const reading = await readReply(made.value, keyring([mentor, learner]))
  expect(reading).toMatchObject({ kind: 'read', reply: { name: 'Tomas' } })
  expect(reading.kind === 'read' && reading.words).toMatch(/^[a-z]+(?: [a-z]+){3}$/)
})

test('a reply for another key is refused, and keys that can’t be read are named as the reason', async () => {
  expect(await readReply(made.value, keyring([mentor]))).toEqual({ kind: 'refused', fault: { kind: 'otherCity' } })
  expect(await readReply(made.value, keyring([], true))).toEqual({ kind: 'keysUnread' })
  expect(await readReply(made.value.slice(0, 30), keyring([], true))).toMatchObject({ fault: { kind: 'cut' } })
})

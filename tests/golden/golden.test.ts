import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseKey } from '#share/keys/key-pair.ts'
import { keyPairOf } from '#share/keys/signing.ts'
import { makeLink, parseLink } from '#share/link/link.ts'
import { makeReply, parseReply } from '#share/reply/reply.ts'
import type { Reply } from '#share/reply/reply.ts'
import { EVERYTHING } from '#share/testing/arbitraries.ts'
import { plain, snapshotFrom } from './plain.ts'
import type { Plain } from './plain.ts'

type Golden = {
  readonly release: string
  readonly what: string
  readonly link: string
  /** The secret half of the key that signed it, in hexadecimal digits. Of nobody: it is made up. */
  readonly secret?: string
}
type GoldenLink = Golden & { readonly says: Plain }
type GoldenReply = Golden & {
  /** The public key of the learner to whom it is written. */
  readonly to: string
  readonly edition: number
  readonly says: Omit<Reply, 'from'>
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))

/** Links and replies of every release so far. Only add some: each must always open and have the same content. */
const links = read('links.json') as readonly GoldenLink[]
const replies = read('replies.json') as readonly GoldenReply[]

const pairOf = (secret: string | undefined) =>
  secret === undefined ? null : keyPairOf(Uint8Array.from(Buffer.from(secret, 'hex')))

test.each(links)('a link of release $release opens: $what', async ({ link, says }) => {
  const outcome = await parseLink(`https://example.org/#${link}`)
  expect(outcome.ok ? plain(outcome.value) : outcome.fault).toEqual(says)
})

// How texts are packed is up to the platform, so only links without them are made again to the letter.
test.each(links.filter(({ says }) => says.texts.length === 0 && !says.answers && says.signature !== 'bad'))(
  'it is made again as it was: $what',
  async ({ link, says, secret }) => {
    expect(await makeLink(snapshotFrom(says), EVERYTHING, pairOf(secret))).toEqual({ ok: true, value: link })
  },
)

test.each(replies)('a reply of release $release opens: $what', async ({ link, to, says }) => {
  const outcome = await parseReply(`https://example.org/#${link}`, [parseKey(to)!])
  const { from: _, ...content } = outcome.ok ? outcome.value : { from: null }
  expect(outcome.ok ? content : outcome.fault).toEqual(says)
})

test.each(replies.filter(({ says }) => says.remarks.length === 0))(
  'it is made again as it was: $what',
  async ({ link, to, says, secret, edition }) => {
    expect(await makeReply(says, parseKey(to)!, pairOf(secret)!, edition)).toEqual({ ok: true, value: link })
  },
)

test('there are golden links and replies of format 1, signed and not', () => {
  expect(links.filter(({ link, says }) => link.startsWith('p1.') && !says.signature).length).toBeGreaterThanOrEqual(10)
  expect(links.flatMap(({ says }) => says.signature ?? [])).toEqual(['good', 'good', 'bad'])
  expect(replies.filter(({ link }) => link.startsWith('r1.')).length).toBeGreaterThanOrEqual(4)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseLink } from '#share/link/link.ts'
import type { Snapshot } from '#share/snapshot.ts'

type Golden = { readonly release: string; readonly what: string; readonly link: string; readonly says: unknown }

/** Links of every release so far. Only add links: each must always open and have the same content. */
const links = JSON.parse(readFileSync(join(import.meta.dirname, 'links.json'), 'utf8')) as readonly Golden[]

/**
 * A snapshot as in links.json: maps as objects, the key in hexadecimal digits. What links did not have from the first
 * release on is there only if the link has it.
 */
const plain = ({ plots, answers, signature, ...snapshot }: Snapshot) => ({
  ...snapshot,
  floors: Object.fromEntries(snapshot.floors),
  checkpoints: Object.fromEntries(snapshot.checkpoints),
  phases: snapshot.phases && Object.fromEntries(snapshot.phases),
  ...(plots.size > 0 && { plots: Object.fromEntries(plots) }),
  ...(answers.length > 0 && { answers }),
  ...(signature !== 'none' && { signature }),
  key: snapshot.key && Buffer.from(snapshot.key).toString('hex'),
})

test.each(links)('a link of release $release opens: $what', async ({ link, says }) => {
  const outcome = await parseLink(`https://example.org/#${link}`)
  expect(outcome.ok ? plain(outcome.value) : outcome.fault).toEqual(says)
})

test('there are golden links of format 1', () => {
  expect(links.filter(({ link }) => link.startsWith('p1.')).length).toBeGreaterThanOrEqual(6)
})

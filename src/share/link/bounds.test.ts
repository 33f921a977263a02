import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { FOR_A_MENTOR, STATUSES } from '../snapshot.ts'
import { finishedBy } from '../testing/finished.ts'
import { madeLink } from '../testing/made-link.ts'

const ADDRESS = 'https://mira-okafor.github.io/beyond-coding/#'

test('a link to a finished city has at most 200 characters, with its address', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      expect(`${ADDRESS}${await madeLink(finishedBy(seed), STATUSES)}`.length).toBeLessThanOrEqual(200)
    }),
    { numRuns: 50 },
  )
})

test('a mentor’s link to a finished city has at most 400 characters, 430 with every plot arranged, and fits into a QR code of version 17', async () => {
  const seen = { bare: 0, link: 0, version: 0 }
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const link = await madeLink(finishedBy(seed), FOR_A_MENTOR)
      const { version } = encode(`${ADDRESS}${link}`, { ecc: 'M' })
      const bare = await madeLink(finishedBy(seed), { ...FOR_A_MENTOR, plots: false })
      seen.bare = Math.max(seen.bare, bare.length)
      seen.link = Math.max(seen.link, link.length)
      seen.version = Math.max(seen.version, version)
    }),
    { numRuns: 200 },
  )
  expect(seen.bare).toBeLessThanOrEqual(400)
  expect(seen.link).toBeLessThanOrEqual(430)
  expect(seen.version).toBeLessThanOrEqual(17)
})

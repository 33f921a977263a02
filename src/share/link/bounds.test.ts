import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { FOR_A_MENTOR, STATUSES } from '../snapshot.ts'
import { finishedBy } from '../testing/finished.ts'
import { madeLink } from '../testing/made-link.ts'

const ADDRESS = 'https://mira-okafor.github.io/beyond-coding/#'

test('a finished city fits into 200 characters, address and all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      expect(`${ADDRESS}${await madeLink(finishedBy(seed), STATUSES)}`.length).toBeLessThanOrEqual(200)
    }),
    { numRuns: 50 },
  )
})

test('what a mentor needs of a finished city fits into 400 characters and a QR of version 17', async () => {
  const seen = { link: 0, version: 0 }
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const link = await madeLink(finishedBy(seed), FOR_A_MENTOR)
      const { version } = encode(`${ADDRESS}${link}`, { ecc: 'M' })
      seen.link = Math.max(seen.link, link.length)
      seen.version = Math.max(seen.version, version)
    }),
    { numRuns: 200 },
  )
  expect(seen.link).toBeLessThanOrEqual(400)
  expect(seen.version).toBeLessThanOrEqual(17)
})

import { expect, test } from 'vitest'
import type { ReviewProof } from './proof.ts'
import { prove } from './prove.ts'
import { namesIn, readCity, readContentReviews } from './read.ts'

const { sources, faults } = readContentReviews(readCity())
const proofs = import.meta.glob<{ readonly proof: ReviewProof }>('./proofs/*.ts')

test('every review is read without a diagnostic', () => {
  expect(faults).toEqual([])
})

test('every proof is of a review whose code does not run in the page', () => {
  const ids: readonly string[] = sources.filter(({ runs }) => !runs).map(({ review }) => review.id)
  expect(namesIn('tests/reviews/proofs', '.ts').filter((name) => !ids.includes(name))).toEqual([])
})

test('at most six are not run at all', () => {
  expect(sources.filter(({ notRun }) => notRun !== null).length).toBeLessThanOrEqual(6)
})

for (const source of sources) {
  const { id } = source.review
  test(`what ${id} claims is so`, async () => {
    const load = proofs[`./proofs/${id}.ts`]
    expect(await prove(source, load ? (await load()).proof : null)).toEqual([])
  })
}

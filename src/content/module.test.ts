import { expect, test } from 'vitest'
import { bundleOf } from './bundle.ts'
import { loadContent } from './load.ts'
import { SLOW_BANK } from './incident/sample.ts'
import { isContentModule, moduleOf } from './module.ts'
import { RACE_REVIEW, SHARES_REVIEW, WORDS_REVIEW } from './review/sample.ts'
import { SMALL_CURRICULUM, SMALL_FLOW } from './sample.ts'

const REVIEWS = [
  { file: 'equal-shares.md', text: SHARES_REVIEW },
  { file: 'last-tickets.md', text: RACE_REVIEW },
  { file: 'clean-up.md', text: WORDS_REVIEW },
]
const INCIDENTS = [{ file: 'slow-bank.md', text: SLOW_BANK }]
const bundleFrom = (flow: string, reviews = REVIEWS) =>
  bundleOf(
    loadContent(
      { file: 'flow.md', text: flow },
      { file: 'plan.md', text: SMALL_CURRICULUM },
      { reviews, incidents: INCIDENTS },
    ).content!,
  )
const BUNDLE = bundleFrom(SMALL_FLOW.replace('A tagline.', "It's `a\\b` tagline."))

const evaluate = (code: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)

type Run = (...values: readonly unknown[]) => unknown

const evaluateRun = async (id: string) =>
  (await evaluate(moduleOf(`virtual:review-runs/${id}`, BUNDLE))) as Record<'given' | 'mended' | 'turnsOf', Run | null>

test('the first module carries the city, the plan and the edition, and nothing of a lesson', async () => {
  const code = moduleOf('virtual:city', BUNDLE)
  const { city, plan, edition } = await evaluate(code)
  expect({ city, plan, edition }).toEqual({ city: BUNDLE.city, plan: BUNDLE.plan, edition: BUNDLE.edition })
  expect(code).not.toContain('The know text.')
})

test('the plan keeps the outline of a phase without its words', () => {
  expect(BUNDLE.plan.phases[0]).toEqual({
    id: 'phase-0',
    number: 0,
    name: 'Set-up',
    weeks: { from: 1, to: 2 },
    checkpoints: [
      {
        id: 'phase-0/runs',
        phase: 'phase-0',
        title: 'It runs',
        required: true,
        building: 'auth',
        worksheet: 'worksheet/log',
      },
    ],
  })
})

test('each level has its lessons in a module of its own', async () => {
  expect(BUNDLE.lessons.map((lessons) => lessons.map((lesson) => lesson.floor))).toEqual([
    ['auth@L0', 'rest-api@L0'],
    ['auth@L1', 'rest-api@L1'],
  ])
  expect((await evaluate(moduleOf('virtual:lessons/L1', BUNDLE)))['lessons']).toEqual(BUNDLE.lessons[1])
  expect(moduleOf('virtual:lessons', BUNDLE)).toContain('() => import("virtual:lessons/L1")')
})

test('the curriculum is a module of its own', async () => {
  expect((await evaluate(moduleOf('virtual:curriculum', BUNDLE)))['curriculum']).toEqual(BUNDLE.curriculum)
})

test('the people are a module of their own, by floor', async () => {
  const bundle = bundleFrom(SMALL_FLOW.replace('- **know:**', '- **who:** Marta, candlemaker\n- **know:**'))
  const people = new Map([['auth@L0', { name: 'Marta', does: 'candlemaker' }]])
  expect((await evaluate(moduleOf('virtual:people', bundle)))['people']).toEqual(people)
  expect(moduleOf('virtual:city', bundle)).not.toContain('Marta')
})

test('the edition is 16 bits that change with any word', () => {
  const edited = bundleFrom(SMALL_FLOW.replace('The prose text.', 'The prose text!'))
  expect(bundleFrom(SMALL_FLOW).edition).toBe(bundleFrom(SMALL_FLOW).edition)
  expect(edited.edition).not.toBe(bundleFrom(SMALL_FLOW).edition)
  expect(edited.edition).toBeLessThan(0x10000)
})

test('the first module has of each review where it waits, in the order of the levels and buildings', async () => {
  const code = moduleOf('virtual:city', BUNDLE)
  expect((await evaluate(code))['reviews']).toEqual([
    { id: 'clean-up', title: 'Clean up', building: 'auth', level: 0 },
    { id: 'last-tickets', title: 'Last tickets', building: 'rest-api', level: 0 },
    { id: 'equal-shares', title: 'Equal shares', building: 'auth', level: 1 },
  ])
  expect(code).not.toContain('Split a')
})

test('the list of reviews has no code and no answer; each review is a module of its own', async () => {
  const code = moduleOf('virtual:reviews', BUNDLE)
  const { summaries, loadReview } = await evaluate(code)
  expect([...(summaries as Map<string, unknown>).keys()]).toEqual(['clean-up', 'last-tickets', 'equal-shares'])
  expect((summaries as Map<string, unknown>).get('equal-shares')).toMatchObject({ kind: 'rounding', sound: false })
  expect(code).not.toMatch(/belongs to nobody|Math\.floor/)
  expect(code).toContain('() => import("virtual:reviews/equal-shares")')
  await expect((loadReview as (id: string) => Promise<unknown>)('toString')).rejects.toThrow('there is no review')
  const { review } = await evaluate(moduleOf('virtual:reviews/equal-shares', BUNDLE))
  expect(review).toEqual(BUNDLE.reviews[2])
})

test('the first module has of each incident where it waits; each incident is a module of its own', async () => {
  const first = moduleOf('virtual:city', BUNDLE)
  expect((await evaluate(first))['incidents']).toEqual([
    { id: 'slow-bank', title: 'The slow bank', building: 'auth', level: 1 },
  ])
  expect(first).not.toContain('A shop sells')
  const code = moduleOf('virtual:incidents', BUNDLE)
  const { summaries, loadIncident } = await evaluate(code)
  const [[, summary] = []] = summaries as Map<string, object>
  expect(Object.keys(summary!)).toEqual(['id', 'title', 'building', 'level', 'night', 'clock', 'causes', 'actions'])
  expect(summary).toMatchObject({
    id: 'slow-bank',
    actions: BUNDLE.incidents[0]!.actions.map(({ id, name }) => ({ id, name })),
  })
  expect(code).toContain('() => import("virtual:incidents/slow-bank")')
  await expect((loadIncident as (id: string) => Promise<unknown>)('toString')).rejects.toThrow('there is no incident')
  expect((await evaluate(moduleOf('virtual:incidents/slow-bank', BUNDLE)))['incident']).toEqual(BUNDLE.incidents[0])
})

test('the edition changes with any incident', () => {
  const load = (text: string) =>
    bundleOf(
      loadContent(
        { file: 'flow.md', text: SMALL_FLOW },
        { file: 'plan.md', text: SMALL_CURRICULUM },
        { incidents: [{ file: 'slow-bank.md', text }] },
      ).content!,
    ).edition
  expect(load(SLOW_BANK.replace('40 ms', '41 ms'))).not.toBe(load(SLOW_BANK))
})

test('what runs is a module of its own: the code and the mended code, each with a scope for every call', async () => {
  const list = moduleOf('virtual:review-runs', BUNDLE)
  expect(list).toContain('() => import("virtual:review-runs/equal-shares")')
  expect(list).not.toContain('clean-up')
  const { given, mended, turnsOf } = await evaluateRun('equal-shares')
  expect([given!(10, 3), mended!(10, 3), turnsOf]).toEqual([[3, 3, 3], [4, 3, 3], null])
})

test('a race runs as its two calls, and tells the turns that they took', async () => {
  const { given, mended, turnsOf } = await evaluateRun('last-tickets')
  const race = [{ tickets: 10 }, [2], [3], '12']
  const ends = (tickets: number) => {
    return { store: { tickets }, first: { value: '2 sold' }, second: { value: '3 sold' } }
  }
  expect(await given!(...race)).toEqual(ends(7))
  expect(await mended!(...race)).toEqual(ends(5))
  expect(await turnsOf!(...race)).toEqual([
    { call: 1, does: 'get', key: 'tickets', value: 10 },
    { call: 2, does: 'get', key: 'tickets', value: 10 },
    { call: 1, does: 'set', key: 'tickets', value: 8 },
    { call: 2, does: 'set', key: 'tickets', value: 7 },
  ])
})

test('what proves a review is in no module', () => {
  const ids = ['virtual:reviews', 'virtual:review-runs'].flatMap((name) => [
    name,
    ...REVIEWS.map(({ file }) => `${name}/${file.replace('.md', '')}`),
  ])
  for (const id of ids) expect(moduleOf(id, BUNDLE)).not.toContain('fc.')
})

test('the edition changes with any review', () => {
  const edited = [{ file: 'equal-shares.md', text: SHARES_REVIEW.replace('nobody', 'no one') }, ...REVIEWS.slice(1)]
  expect(bundleFrom(SMALL_FLOW, edited).edition).not.toBe(bundleFrom(SMALL_FLOW).edition)
})

test('other modules are left alone', () => {
  const ids = [
    'virtual:city',
    'virtual:lessons',
    'virtual:lessons/L12',
    'virtual:curriculum',
    'virtual:people',
    'virtual:reviews',
    'virtual:reviews/equal-shares',
    'virtual:incidents',
    'virtual:incidents/slow-bank',
    'virtual:review-runs',
    'virtual:review-runs/equal-shares',
    'virtual:lessons/x',
    'virtual:reviews/a.b',
    'react',
  ]
  expect(ids.filter(isContentModule)).toEqual(ids.slice(0, 11))
})

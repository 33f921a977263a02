import { expect, test } from 'vitest'
import { bundleOf } from './bundle.ts'
import { loadContent } from './load.ts'
import { isContentModule, moduleOf } from './module.ts'
import { SMALL_CURRICULUM, SMALL_FLOW } from './sample.ts'

const bundleFrom = (flow: string) =>
  bundleOf(loadContent({ file: 'flow.md', text: flow }, { file: 'plan.md', text: SMALL_CURRICULUM }).content!)
const BUNDLE = bundleFrom(SMALL_FLOW.replace('A tagline.', "It's `a\\b` tagline."))

const evaluate = (code: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)

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

test('other modules are left alone', () => {
  const ids = [
    'virtual:city',
    'virtual:lessons',
    'virtual:lessons/L12',
    'virtual:curriculum',
    'virtual:people',
    'virtual:lessons/x',
    'react',
  ]
  expect(ids.filter(isContentModule)).toEqual(ids.slice(0, 5))
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { wordsOfEachFloor } from '../floors.ts'
import { L0 } from './L0.ts'
import { L1 } from './L1.ts'
import { L2 } from './L2.ts'
import { L3 } from './L3.ts'
import { L4 } from './L4.ts'
import { L5later } from './L5-later.ts'
import { L5 } from './L5.ts'
import { curriculum } from './curriculum.ts'
import { type Figures, spelled } from './figures.ts'

const floors = wordsOfEachFloor()
const curriculumText = readFileSync(new URL('../../content/curriculum.md', import.meta.url), 'utf8').replace(
  /\s+/g,
  ' ',
)

function compute(figures: Figures, textOf: (key: string) => string | undefined): void {
  for (const [key, computed] of Object.entries(figures)) {
    test(key, () => {
      const text = textOf(key)
      if (text === undefined) throw new Error(`There is no ${key}.`)
      computed((phrase) => expect(text, `${key} should say “${phrase}”`).toContain(phrase))
    })
  }
}

describe('figures that follow from others are what the text says', () => {
  compute({ ...L0, ...L1, ...L2, ...L3, ...L4, ...L5, ...L5later }, (floor) => floors.get(floor)?.all)
  compute(curriculum, () => curriculumText)
})

test('a number is spelled as the texts spell it', () => {
  expect([0, 8, 19, 20, 21, 99].map(spelled)).toEqual([
    'none',
    'eight',
    'nineteen',
    'twenty',
    'twenty-one',
    'ninety-nine',
  ])
})

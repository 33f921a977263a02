import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NIGHT_FIELDS } from '#progress/post-mortem.ts'
import { loadContent } from '../src/content/load.ts'

const sourceOf = (file: string) => ({ file, text: readFileSync(join(import.meta.dirname, '..', file), 'utf8') })

test('the worksheet has a field for all that a night fills, in one row', () => {
  const { content } = loadContent(sourceOf('content/unlock-flow.md'), sourceOf('content/curriculum.md'))
  const sheet = content!.curriculum.worksheets.find(({ slug }) => slug === 'post-mortem')
  expect(sheet?.rows).toEqual({ kind: 'one' })
  expect(sheet?.fields.map(({ id }) => id)).toEqual(expect.arrayContaining([...NIGHT_FIELDS]))
})

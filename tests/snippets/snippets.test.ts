import { describe, expect, test } from 'vitest'
import { L0 } from './L0.ts'
import { L1 } from './L1.ts'
import { L2 } from './L2.ts'
import { L3 } from './L3.ts'
import { L4 } from './L4.ts'
import { L5later } from './L5-later.ts'
import { L5 } from './L5.ts'
import { readSnippets } from './blocks.ts'
import { curriculum } from './curriculum.ts'
import type { Proofs } from './proof.ts'

const PROOFS: Readonly<Record<string, Proofs>> = { L0, L1, L2, L3, L4, L5, L5later, curriculum }

const snippets = readSnippets()
const proofs = new Map(Object.values(PROOFS).flatMap((level) => Object.entries(level)))

test('every fenced block of the content is run, or there is a reason why not', () => {
  expect(snippets.filter(({ id }) => !proofs.has(id)).map(({ id, file, line }) => `${id} (${file}:${line})`)).toEqual(
    [],
  )
})

test('every proof is of a block of the content', () => {
  const ids = new Set(snippets.map(({ id }) => id))
  expect([...proofs.keys()].filter((id) => !ids.has(id))).toEqual([])
})

describe('a block of code does what its floor says', () => {
  for (const { id, file, line, code } of snippets) {
    const proof = proofs.get(id)
    if (typeof proof === 'function') test(`${id} (${file}:${line})`, () => proof(code))
  }
})

test('a reason why a block is not run says more than that it is not', () => {
  const reasons = [...proofs.values()].flatMap((proof) => (typeof proof === 'function' ? [] : [proof.notRun]))
  expect(reasons.filter((reason) => reason.split(' ').length < 6)).toEqual([])
})

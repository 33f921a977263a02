import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CheckpointId, FloorId, PhaseId } from '#city/ids.ts'
import type { Subject } from '#progress/subject.ts'
import { evidenceMark, isMark, remarkMark, replyMark } from './marks.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const remark = {
  key: 'k'.repeat(43),
  day: '2026-11-02',
  about: { kind: 'floor', id: 'javascript@L0' as FloorId } as Subject,
  isQuestion: true,
  text: 'Why?\nAnd since when?',
}

test('the mark of evidence is of its kind and its text', () => {
  expect(evidenceMark({ kind: 'link', url: 'https://mira.example/plan' })).toBe(
    sha('link\nhttps://mira.example/plan').slice(0, 8),
  )
  expect(evidenceMark({ kind: 'note', text: 'https://mira.example/plan' })).toBe(
    sha('note\nhttps://mira.example/plan').slice(0, 8),
  )
})

test('the mark of a remark is of who, when, the permanent number of what, and the text', () => {
  expect(remarkMark(remark)).toBe(
    sha(`${'k'.repeat(43)}\n2026-11-02\n1 1\nquestion\nWhy?\nAnd since when?`).slice(0, 16),
  )
})

test('every part of a remark counts in its mark', () => {
  const subjects: readonly Subject[] = [
    { kind: 'whole' },
    { kind: 'floor', id: 'frontend@L0' as FloorId },
    { kind: 'checkpoint', id: 'phase-6/race' as CheckpointId },
    { kind: 'phase', id: 'phase-0' as PhaseId },
    { kind: 'phase', id: 'never-published' as PhaseId },
  ]
  const others = [
    { ...remark, key: 'l'.repeat(43) },
    { ...remark, day: '2026-11-03' },
    { ...remark, isQuestion: false },
    { ...remark, text: 'Why?' },
    ...subjects.map((about) => ({ ...remark, about })),
  ]
  expect(new Set([remark, ...others].map(remarkMark)).size).toBe(others.length + 1)
})

test('the mark of a reply is of the whole of it', () => {
  expect(replyMark('r1.AQ')).toBe(sha('r1.AQ').slice(0, 16))
})

test('a mark is told from other texts', () => {
  expect(isMark(replyMark('r1.AQ'), 8)).toBe(true)
  expect(['', 'A'.repeat(16), '0'.repeat(15), '0'.repeat(17)].map((text) => isMark(text, 8))).toEqual([
    false,
    false,
    false,
    false,
  ])
})

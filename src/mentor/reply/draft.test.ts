import { expect, test } from 'vitest'
import type { CheckpointId, FloorId } from '#city/ids.ts'
import type { DraftRemark } from '#share/desk/desk.ts'
import { NO_DRAFT, countWords, itemsOf, remarksAbout, withRemark, withVoucher, withoutVoucher } from './draft.ts'

const partner = 'phase-0/partner' as CheckpointId
const about = { kind: 'floor', id: 'auth@L0' as FloorId } as const
const question: DraftRemark = { id: 'a', about, isQuestion: true, text: 'Why?' }

test('a checkpoint is vouched for once, for the evidence seen last', () => {
  const twice = withVoucher(withVoucher(NO_DRAFT, { checkpoint: partner, evidence: null }), {
    checkpoint: partner,
    evidence: '0badcafe',
  })
  expect(twice.vouched).toEqual([{ checkpoint: partner, evidence: '0badcafe' }])
  expect(withoutVoucher(twice, partner)).toEqual(NO_DRAFT)
})

test('each keystroke replaces the remark, and one without words is none', () => {
  const first = withRemark(NO_DRAFT, { ...question, text: 'W' })
  const second = withRemark(first, question)
  expect(remarksAbout(second, about)).toEqual([question])
  expect(remarksAbout(second, { kind: 'whole' })).toEqual([])
  expect(withRemark(second, { ...question, text: ' \n ' })).toEqual(NO_DRAFT)
  expect(withRemark(NO_DRAFT, { ...question, text: 'x'.repeat(2_001) }).remarks[0]?.text).toHaveLength(2_000)
})

test('a reply holds the remarks without their ids, and says what it holds', () => {
  const remark: DraftRemark = { id: 'b', about: { kind: 'whole' }, isQuestion: false, text: ' Well done. ' }
  const draft = withRemark(withRemark(withVoucher(NO_DRAFT, { checkpoint: partner, evidence: null }), question), remark)
  expect(itemsOf(draft).remarks).toEqual([
    { about, isQuestion: true, text: 'Why?' },
    { about: { kind: 'whole' }, isQuestion: false, text: 'Well done.' },
  ])
  expect(countWords(draft)).toBe('1 vouch, 1 question, 1 remark')
  expect(countWords({ ...draft, remarks: [], vouched: [...draft.vouched, ...draft.vouched] })).toBe('2 vouches')
  expect(countWords(NO_DRAFT)).toBe('')
})

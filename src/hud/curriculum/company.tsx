import { Fragment } from 'react'
import type { PhaseOutline } from '#city/curriculum.ts'
import { companyOf } from '#progress/company.ts'
import type { Companion, CompanyPart } from '#progress/company.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { EvidenceText } from './evidence-line.tsx'
import './company.css'

const PART_WORDS: Record<CompanyPart, string> = { partner: 'Partner', community: 'Community', board: 'Board' }

/**
 * One quiet line: who is with the learner, each with the way to the checkpoint at which they are named. The phase that
 * has these checkpoints needs no such line.
 */
export function CompanyLine({ phase }: { phase: PhaseOutline }) {
  const company = useCompany().filter(({ checkpoint }) => phase.checkpoints.every(({ id }) => id !== checkpoint))
  if (company.length === 0) return null
  return (
    <p className="company small soft">
      Who is with you:{' '}
      {company.map(({ part, checkpoint, evidence }, at) => (
        <Fragment key={part}>
          {PART_WORDS[part].toLowerCase()}{' '}
          <a href={makeAddress({ kind: 'checkpoint', id: checkpoint })}>
            {evidence === null ? 'nobody named yet' : inShort(evidence)}
          </a>
          {at < company.length - 1 && ', '}
        </Fragment>
      ))}
    </p>
  )
}

/** The same in full, for the day when the board asks its questions. */
export function CompanyInFull() {
  const company = useCompany()
  if (company.length === 0) return null
  return (
    <dl className="company-full small" aria-label="Who is with you since phase 0">
      {company.map(({ part, checkpoint, evidence }) => (
        <div key={part}>
          <dt>{PART_WORDS[part]}</dt>
          <dd>
            {evidence ? (
              <EvidenceText evidence={evidence} />
            ) : (
              <a href={makeAddress({ kind: 'checkpoint', id: checkpoint })}>Nobody named yet</a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function useCompany(): readonly Companion[] {
  const { world } = useHud()
  return companyOf(
    world,
    useProgress((progress) => progress),
  )
}

/** The most characters of each in the line. */
const MOST = 34

function inShort(evidence: NonNullable<Companion['evidence']>): string {
  const text = evidence.kind === 'link' ? evidence.url.replace(/^https?:\/\//i, '') : evidence.text.trim()
  if (text.length <= MOST) return text.replace(/\.$/, '')
  return `${text.slice(0, MOST).replace(/[\s,;.]+\S*$/, '')}…`
}

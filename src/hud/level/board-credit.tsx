import { ChevronsUpDown } from 'lucide-react'
import { makeAddress } from '#share/address.ts'
import { owedWords } from '#share/credit-words.ts'
import type { Credit } from '#progress/credit.ts'
import type { GateView } from '#progress/gate.ts'
import { momentOf } from '#progress/moments.ts'
import { useLog, useProgress, useTime } from '#store/hooks.tsx'
import { Gauge } from '#ui/bars.tsx'
import { dayOf } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import { identityOf } from '../words/level-words.ts'
import { isAfterLevel } from './after-level-note.ts'
import { paidWords } from './credit-words.ts'
import { useFold } from './use-fold.ts'
import './board-credit.css'

/** On the board: what is owed, or that it was paid today, and the card of what comes next as one line if it is folded. */
export function BoardCredit({ gate }: { gate: GateView }) {
  return (
    <>
      {gate.credit ? <Owed credit={gate.credit} /> : <Paid />}
      {isAfterLevel(gate) && <WhatComesNext />}
    </>
  )
}

function Owed({ credit }: { credit: Credit }) {
  const { world } = useHud()
  const begun = useProgress(({ checkpoints }) => credit.owed.filter((id) => checkpoints.get(id)?.said).length)
  const words = owedWords(world, credit)
  const shown = credit.total - credit.owed.length
  return (
    <a className="board-owed small" href={makeAddress({ kind: 'checkpoint', id: credit.owed[0]! })}>
      <span className="board-strong">{identityOf(world, credit.level)} on credit</span>
      <span>{words}</span>
      <Gauge lit={shown} begun={begun} of={credit.total} />
    </a>
  )
}

/** The day on which the last checkpoint owed was shown, the board says so. */
function Paid() {
  const { world } = useHud()
  const log = useLog()
  const today = useTime(dayOf)
  const { revoked, moments } = useProgress((all) => all)
  const payment = log.events.findLast((event) => event.kind !== 'raised' && 'pays' in event && !revoked.has(event.id))
  if (!payment || !('pays' in payment) || payment.pays === undefined) return null
  if (dayOf(momentOf(moments, payment)) !== today) return null
  return <p className="board-paid small">{paidWords(world, payment.pays)}</p>
}

/** One line in place of the folded card. */
export function WhatComesNext({ className = 'slab quiet board-raise' }: { className?: string }) {
  const { isFolded, unfold } = useFold()
  if (!isFolded) return null
  return (
    <button type="button" id="what-comes-next" className={className} onClick={unfold}>
      <ChevronsUpDown className="icon" aria-hidden="true" />
      What comes next
    </button>
  )
}

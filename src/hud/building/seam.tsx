import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { titleOf } from '#city/city.ts'
import type { Floor } from '#city/city.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { dayOf, shortDay, yearOf } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { VERDICT_WORDS } from '#ui/verdicts.tsx'
import './seam.css'

const NAME = 'The ones that teach most'

/** The button of a storey with a seam of gold, which lies over its drawing too. It shows what was written then. */
export function SeamButton({ floor }: { floor: Floor }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="tower-seam link tiny" onClick={() => setOpen(true)}>
        {NAME}
        <span className="visually-hidden">: your answer at {titleOf(floor)}</span>
      </button>
      {isOpen && <WhatWasWritten floor={floor} onClose={() => setOpen(false)} />}
    </>
  )
}

function WhatWasWritten({ floor, onClose }: { floor: Floor; onClose: () => void }) {
  const record = useProgress((progress) => progress.floors.get(floor.id))
  const year = yearOf(useTime(dayOf))
  if (!record?.prediction || !record.built) return null
  const { text, picked, confidence, at } = record.prediction
  const { verdict, why, at: judged } = record.built
  const { word, odds } = CONFIDENCE_WORDS[confidence]
  return (
    <Dialog title={NAME} onClose={onClose} className="seam">
      <p className="serif">
        {titleOf(floor)}. You were sure, and it came differently. The gold in the wall marks the place.
      </p>
      <div className="seam-written blueprint">
        <p className="small">
          {picked ? 'You chose' : 'You wrote'}, on {shortDay(dayOf(at), year)}
        </p>
        {text !== '' && <p className="hand">{text}</p>}
        <p className="small">
          {word}, {odds}
        </p>
      </div>
      <p className="seam-verdict">
        {VERDICT_WORDS[verdict]}, on {shortDay(dayOf(judged), year)}.
      </p>
      {why !== '' && <p className="hand mine">{why}</p>}
      <a className="slab quiet" href={makeAddress({ kind: 'floor', id: floor.id })}>
        <BookOpen className="icon" aria-hidden="true" />
        Read the lesson again
      </a>
    </Dialog>
  )
}

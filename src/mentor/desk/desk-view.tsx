import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Words } from '#city/words.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import type { Desk, DeskLearner } from '#share/desk/desk.ts'
import { deskRows } from '#share/desk/standing.ts'
import { openHash } from '#ui/use-hash.ts'
import { useDeskState } from '../reply/answering.ts'
import { useEscape } from '../use-escape.ts'
import { Copies } from './copies.tsx'
import { keepingWords, unreadableWords } from './copy-words.ts'
import { DeskContext, newestLink } from './desk-context.ts'
import { EmptyDesk } from './empty-desk.tsx'
import { Identity } from './identity.tsx'
import { LearnerList } from './learner-list.tsx'
import { NextCall } from './next-call.tsx'
import { OpenField } from './open-field.tsx'
import { Removed } from './removed.tsx'
import { deskName, deskSentence } from './row-words.ts'
import { Undo } from './undo.tsx'
import type { Undoable } from './undo.tsx'
import { useFourWords } from './use-four-words.ts'
import { useSnapshots } from './use-snapshots.ts'
import './desk.css'
import './rows.css'
import './call.css'

/** A mentor's desk: every learner whose link was looked at in this browser. */
export function DeskView({
  world,
  words,
  edition,
  desk,
  today,
}: {
  world: World
  words: Words
  edition: number
  desk: Desk
  today: Day
}) {
  const state = useDeskState(desk)
  const rows = useMemo(() => deskRows(state, today), [state, today])
  const present = useMemo(() => rows.map(({ learner }) => learner), [rows])
  const removed = useMemo(() => [...state.learners.values()].filter((each) => each.isRemoved.value), [state.learners])
  const links = useMemo(() => [...present, ...removed].flatMap((each) => newestLink(each) ?? []), [present, removed])
  const { snapshotOf, isRead } = useSnapshots(links)
  const fourWords = useFourWords()
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const call = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEscape(() => openHash('#/'))

  const nameOf = (learner: DeskLearner) => {
    const link = newestLink(learner)
    return deskName(learner, link === null ? null : snapshotOf(link), fourWords(learner.key))
  }
  const given = {
    world,
    words,
    edition,
    desk,
    today,
    snapshotOf,
    nameOf,
    sayUndo: setUndoable,
  }
  const keeping = keepingWords(state.keeping)
  const unreadable = unreadableWords(state.unreadable.length)
  const isEmpty = present.length === 0
  return (
    <DeskContext value={given}>
      <title>Your desk. Beyond Vibe Coding</title>
      <div className="desk">
        <a className="sign desk-roof" href="#/">
          <ArrowLeft className="icon" aria-hidden="true" />
          Your own city
        </a>
        <main className="desk-sheet sheet">
          <h1 className="h1" ref={heading} tabIndex={-1}>
            Your desk
          </h1>
          {keeping && <p className="desk-keeping">{keeping}</p>}
          {unreadable && <p className="desk-keeping">{unreadable}</p>}
          {state.keeping === 'opening' ? (
            <div className="desk-opening" aria-busy="true" />
          ) : (
            <>
              {isEmpty ? <EmptyDesk /> : <p className="desk-say serif">{deskSentence(rows)}</p>}
              {state.learners.size >= DESK_LIMITS.learners && (
                <p className="desk-keeping">
                  The desk holds {DESK_LIMITS.learners} learners and is full. Delete one for good to make room for
                  another.
                </p>
              )}
              {!isEmpty && <LearnerList rows={rows} onCall={() => call.current?.focus()} />}
              {!isEmpty && <NextCall learners={present} isRead={isRead} heading={call} />}
              <div className="desk-foot">
                <OpenField />
                <Identity />
                <Copies onSee={() => heading.current?.focus()} />
                <Removed learners={removed} />
              </div>
            </>
          )}
        </main>
        {undoable && <Undo key={undoable.words} undoable={undoable} onDone={() => setUndoable(null)} />}
      </div>
    </DeskContext>
  )
}

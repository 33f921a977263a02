import { Link2, MailCheck, MailQuestion, NotebookPen, PencilLine, UserMinus } from 'lucide-react'
import { useId, useState } from 'react'
import { makeLearnerAddress } from '#share/address.ts'
import { shownNotes } from '#share/desk/desk-data.ts'
import { baselineOf } from '#share/desk/baseline.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import type { DeskRow } from '#share/desk/standing.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { dayOf, shortDay, yearOf } from '#ui/in-words.ts'
import { ChangeList, useChangeLines } from './change-list.tsx'
import { CityCard } from './city-card.tsx'
import { nameId, newestLink, useDeskGiven } from './desk-context.ts'
import { EarlierLinks } from './earlier-links.tsx'
import { NameField } from './name-field.tsx'
import { Notes } from './notes.tsx'
import { draftWords, levelWords, lookedWords, notesWords, quietWords, replyWords } from './row-words.ts'

/** One learner on the desk: where they are, what changed, and what waits. */
export function LearnerRow({ row }: { row: DeskRow }) {
  const { learner } = row
  const { world, today, snapshotOf } = useDeskGiven()
  const link = newestLink(learner)
  const snapshot = link === null ? null : snapshotOf(link)
  return (
    <li className="desk-row">
      {link === null ? (
        <CityCard world={world} snapshot={null} today={today} />
      ) : (
        // The same as the link of the name, for a press on the picture.
        <a className="desk-picture" href={makeLearnerAddress(link, { kind: 'city' })} tabIndex={-1} aria-hidden="true">
          <CityCard world={world} snapshot={snapshot} today={today} />
        </a>
      )}
      <div className="desk-who">
        <NameField learner={learner} />
        {snapshot && <p className="small soft">{levelWords(world, snapshot, today)}</p>}
        {snapshot && <Changed learner={learner} snapshot={snapshot} />}
      </div>
      <Facts row={row} />
      <RowParts learner={learner} />
    </li>
  )
}

/** What changed between the link that was looked at before and the newest. */
function Changed({ learner, snapshot }: { learner: DeskLearner; snapshot: Snapshot }) {
  const { today } = useDeskGiven()
  const before = learner.links[0] && baselineOf(learner, learner.links[0]).link
  const lines = useChangeLines(learner, before, snapshot)
  if (!before || lines === null) return null
  const since = shortDay(before.made, yearOf(today))
  if (lines.length === 0) return <p className="desk-changed small">Nothing new since the link of {since}.</p>
  return (
    <>
      <p className="desk-changed small">Since the link of {since}:</p>
      <ChangeList lines={lines} most={MOST_LINES} />
    </>
  )
}

/** So many lines of changes a row has room for; all of them are one press away, in the link. */
const MOST_LINES = 3

function Facts({ row }: { row: DeskRow }) {
  const { today } = useDeskGiven()
  const reply = replyWords(row, today)
  const draft = draftWords(row.learner)
  const looked = lookedWords(row, today)
  return (
    <div className="desk-facts tiny">
      {reply && (
        <p className={row.isWaiting ? 'desk-waits' : 'desk-answered'}>
          {row.isWaiting ? (
            <MailQuestion className="icon" aria-hidden="true" />
          ) : (
            <MailCheck className="icon" aria-hidden="true" />
          )}
          {reply}
        </p>
      )}
      {draft && (
        <p>
          <PencilLine className="icon" aria-hidden="true" />
          {draft}
        </p>
      )}
      <p className="soft">{quietWords(row, today)}</p>
      {looked && <p className="soft">{looked}</p>}
    </div>
  )
}

/** Notes, earlier links, and the way off the desk. */
function RowParts({ learner }: { learner: DeskLearner }) {
  const { desk, nameOf, sayUndo, today } = useDeskGiven()
  const [open, setOpen] = useState<'notes' | 'links' | null>(null)
  const id = useId()
  const name = nameOf(learner)
  const toggle = (part: 'notes' | 'links') => setOpen(open === part ? null : part)
  const remove = () => {
    desk.remove(learner.key)
    sayUndo({
      words: `${name} is off the desk.`,
      undo: () => desk.putBack(learner.key),
      backTo: nameId(learner),
    })
  }
  const [newest] = shownNotes(learner)
  return (
    <div className="desk-parts">
      <div className="desk-buttons">
        <PartButton
          icon={NotebookPen}
          isOpen={open === 'notes'}
          controls={id}
          onPress={() => toggle('notes')}
          of={name}
        >
          {notesWords(learner)}
        </PartButton>
        {learner.links.length > 1 && (
          <PartButton icon={Link2} isOpen={open === 'links'} controls={id} onPress={() => toggle('links')} of={name}>
            Earlier links, {learner.links.length - 1}
          </PartButton>
        )}
        <button type="button" className="link quiet-link" onClick={remove}>
          <UserMinus className="icon" aria-hidden="true" />
          Remove<span className="visually-hidden"> {name} from the desk</span>
        </button>
      </div>
      {newest && open === null && (
        <p className="desk-preview small soft">
          <span>{shortDay(dayOf(newest.at), yearOf(today))}</span> <span className="hand">{newest.text}</span>
        </p>
      )}
      <div id={id}>
        {open === 'notes' && <Notes learner={learner} />}
        {open === 'links' && <EarlierLinks learner={learner} />}
      </div>
    </div>
  )
}

function PartButton({
  icon: Icon,
  isOpen,
  controls,
  onPress,
  of,
  children,
}: {
  icon: typeof Link2
  isOpen: boolean
  controls: string
  onPress: () => void
  of: string
  children: React.ReactNode
}) {
  return (
    <button type="button" className="link" aria-expanded={isOpen} aria-controls={controls} onClick={onPress}>
      <Icon className="icon" aria-hidden="true" />
      {children}
      <span className="visually-hidden">, {of}</span>
    </button>
  )
}

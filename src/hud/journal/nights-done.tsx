import { toWorksheetId } from '#city/ids.ts'
import type { IncidentPlace } from '#city/incident.ts'
import { incidentView, runningIncident } from '#progress/incident.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { openIncidents } from '#progress/night.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { countWord, dayOf, shortDay, yearAt } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { useHud } from '../hud-context.ts'
import { INCIDENTS_TITLE, playedWords } from '../words/incident-words.ts'
import { DoneList } from './done-list.tsx'

/** All incidents that were played, with the night that counts and how it went. */
export function NightsDone() {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const done = nightsDone(world, progress)
  return (
    <DoneList
      id="nights-title"
      title={INCIDENTS_TITLE}
      noun="nights"
      nothing="Nothing yet. Where a thin smoke stands over a building, you can be on call for a night."
      waits={waitsOf(world, progress)}
      done={done}
      renderOne={(each) => <Night key={each.place.id} {...each} />}
      foot={done.length > 0 && <PostMortem />}
    />
  )
}

type Done = {
  readonly place: IncidentPlace
  readonly first: IncidentPlayed
  readonly again: readonly IncidentPlayed[]
}

const nightsDone = (world: World, progress: Progress): readonly Done[] =>
  [...world.incidents.values()]
    .flatMap((place): readonly Done[] => {
      const { first, again } = incidentView(world, progress, place)
      return first ? [{ place, first, again }] : []
    })
    .toSorted((a, b) => b.first.at - a.first.at)

/** The night that is open or, if none is, those that wait; null for none. */
function waitsOf(world: World, progress: Progress) {
  const open = runningIncident(world, progress)?.place
  const waiting = openIncidents(world, progress)
  const [place = null] = open ? [open] : waiting
  if (!place) return null
  const address = makeAddress({ kind: 'incident', id: place.id })
  return (
    <>
      {open ? 'A night is open.' : waitingWords(waiting.length)}{' '}
      <a href={address}>
        {open ? 'Go on with' : 'Begin with'} “{place.title}”
      </a>
    </>
  )
}

const waitingWords = (count: number) =>
  count === 1 ? 'One night waits for you.' : `${countWord(count)} nights wait for you.`

function Night({ place: { id, title }, first, again }: Done) {
  const year = useTime(yearAt)
  const { named } = first
  const last = again.at(-1)
  return (
    <li>
      <a href={makeAddress({ kind: 'incident', id })}>“{title}”</a>
      {named && <p className="hand mine">{named.text}</p>}
      <p className="tiny soft">
        {shortDay(dayOf(first.at), year)}
        {named && `, ${CONFIDENCE_WORDS[named.confidence].word.toLowerCase()}`}. {playedWords(first)}.
        {last && ` Again on ${shortDay(dayOf(last.at), year)}: ${lowered(playedWords(last))}.`}
      </p>
    </li>
  )
}

const lowered = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

const SHEET = toWorksheetId('post-mortem')

/** Leads to the worksheet in which a night can be kept. */
function PostMortem() {
  const { plan } = useHud()
  const isWritten = useProgress(({ worksheets }) => (worksheets.get(SHEET)?.size ?? 0) > 0)
  const hasSheet = plan.phases.some(({ checkpoints }) => checkpoints.some(({ worksheet }) => worksheet === SHEET))
  if (!hasSheet) return null
  const address = makeAddress({ kind: 'worksheet', id: SHEET })
  return (
    <p className="small soft">
      {isWritten ? (
        <a href={address}>Your post-mortem</a>
      ) : (
        <>
          Each can be kept as <a href={address}>a post-mortem</a>, from its page.
        </>
      )}
    </p>
  )
}

import { Eye } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { BuildingId } from '#city/ids.ts'
import type { Words } from '#city/words.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import { makeAddress, makeLearnerAddress, parentOf } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import type { Desk, SentReply } from '#share/desk/desk.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { Boundary } from '#ui/boundary.tsx'
import { useHasCrossed } from '#ui/crossing.tsx'
import { Missing } from '#ui/missing.tsx'
import { PlacePrefix } from '#ui/text.tsx'
import { openHash } from '#ui/use-hash.ts'
import { BuildingPage, DistrictPage } from './pages/building-page.tsx'
import { FloorPage } from './pages/floor-page.tsx'
import { useNoteLook } from './changes/use-comparison.ts'
import { Head } from './head.tsx'
import { LearnerContext, learnerOf, useAddress, useLearner } from './learner.ts'
import { JournalPage } from './journal/journal-page.tsx'
import { MentorPicture } from './picture/mentor-picture.tsx'
import { Outline } from './pages/outline.tsx'
import { Overview } from './overview/overview.tsx'
import { IncidentPage } from './pages/incident-page.tsx'
import { CheckpointPage, CurriculumPage, PhasePage } from './pages/phase-page.tsx'
import { ReviewPage } from './pages/review-page.tsx'
import { placeNameIn } from './place-names.ts'
import { A_FEW, worthJudging } from './overview/worth-judging.ts'
import { answeredIn } from './reply/answered.ts'
import { AnsweringContext, answeringOf, useDeskState } from './reply/answering.ts'
import { ReplyBar } from './reply/reply-bar.tsx'
import { useEscape } from './use-escape.ts'

/** A learner's city with a sheet beside it: the overview, or one of its places. Escape goes to a place's parent. */
export function LearnerCity({
  world,
  words,
  edition,
  link,
  snapshot,
  today,
  place,
  desk,
}: {
  world: World
  words: Words
  edition: number
  link: string
  snapshot: Snapshot
  today: Day
  place: Place
  desk: Desk
}) {
  const learner = useMemo(
    () => learnerOf({ world, words, edition, link, snapshot, today }),
    [world, words, edition, link, snapshot, today],
  )
  const state = useDeskState(desk)
  const answering = useMemo(() => answeringOf(desk, state, snapshot), [desk, state, snapshot])
  useNoteLook(desk, link, snapshot)
  const sent = answering.kind === 'known' ? answering.entry.sent : NOTHING_SENT
  const answered = useMemo(() => answeredIn(sent), [sent])
  const worths = useMemo(() => worthJudging(learner, answered), [learner, answered])
  const [shown, setShown] = useState(A_FEW)
  const few = useMemo(() => worths.slice(0, shown), [worths, shown])
  const [compared, setCompared] = useState<string | null>(null)
  const [lit, setLit] = useState<BuildingId | null>(null)
  const [aside, setAside] = useState<HTMLElement | null>(null)
  const parent = parentIn(world, place)
  const whose = snapshot.name?.trim() ? `${snapshot.name.trim()}’s city` : 'A learner’s city'
  const name = placeNameIn(world, place)
  const isOverview = place.kind === 'city'

  useEscape(() => {
    if (!isOverview) openHash(makeLearnerAddress(link, parent))
  })
  useHeadingFocus(makeAddress(place))

  return (
    <LearnerContext value={learner}>
      <AnsweringContext value={answering}>
        <PlacePrefix value={`#${link}/`}>
          <title>{`${isOverview || name === null ? '' : `${name}. `}${whose}. Beyond Vibe Coding`}</title>
          <div className="mentor-view">
            <MentorPicture place={place} worths={few} lit={lit} aside={aside} onHover={setLit} />
            <header className="sign mentor-roof">
              <Eye className="icon" aria-hidden="true" />
              <span>
                <bdi>{whose}</bdi>, you are looking on
              </span>
            </header>
            <main className="mentor-sheet sheet">
              <div className={isOverview ? 'mentor-inside is-overview' : 'mentor-inside'} key={makeAddress(place)}>
                <Head parent={isOverview ? null : parent} />
                <div className="mentor-aside" ref={setAside} />
                <Boundary>
                  <PlaceInside place={place}>
                    <Overview
                      worths={worths}
                      shown={shown}
                      answered={answered}
                      comparison={{ link: compared, choose: setCompared }}
                      onPoint={setLit}
                      onShow={setShown}
                    />
                  </PlaceInside>
                </Boundary>
              </div>
              <ReplyBar />
            </main>
          </div>
        </PlacePrefix>
      </AnsweringContext>
    </LearnerContext>
  )
}

/** As in one's own city; only that a night on call, which is seen there in the city, belongs to its building here. */
function parentIn(world: World, place: Place): Place {
  const building = place.kind === 'incident' ? world.incidents.get(place.id)?.building : undefined
  return building === undefined ? parentOf(world, place) : { kind: 'building', id: building }
}

const NOTHING_SENT: readonly SentReply[] = []

/** `children`: the overview. */
function PlaceInside({ place, children }: { place: Place; children: ReactNode }) {
  const { world } = useLearner()
  if (place.kind === 'city') return children
  if (place.kind === 'curriculum') return <CurriculumPage />
  if (place.kind === 'journal') return <JournalPage />
  if (place.kind === 'directory') {
    return (
      <>
        <h1 className="h1" id="mentor-title" tabIndex={-1}>
          Directory
        </h1>
        <Outline />
      </>
    )
  }
  // All other places without an id belong only to one's own city.
  if (!('id' in place)) return <NotInside />
  switch (place.kind) {
    case 'district': {
      const district = world.index.districtById.get(place.id)
      return district ? <DistrictPage district={district} /> : <Unknown kind="district" />
    }
    case 'building': {
      const building = world.index.buildingById.get(place.id)
      return building ? <BuildingPage building={building} /> : <Unknown kind="building" />
    }
    case 'floor': {
      const floor = world.index.floorById.get(place.id)
      return floor ? <FloorPage key={floor.id} floor={floor} /> : <Unknown kind="floor" />
    }
    case 'phase': {
      const phase = world.plan.phaseById.get(place.id)
      return phase ? <PhasePage phase={phase} /> : <Unknown kind="phase" />
    }
    case 'checkpoint': {
      const checkpoint = world.plan.checkpointById.get(place.id)
      return checkpoint ? <CheckpointPage checkpoint={checkpoint} /> : <Unknown kind="checkpoint" />
    }
    case 'review': {
      const review = world.reviews.get(place.id)
      return review ? <ReviewPage key={review.id} review={review} /> : <Unknown kind="review" />
    }
    case 'incident': {
      const incident = world.incidents.get(place.id)
      return incident ? <IncidentPage key={incident.id} incident={incident} /> : <Unknown kind="incident" />
    }
    case 'worksheet':
      return <NotInside />
  }
}

/** For places that are never in a link. */
const NotInside = () => (
  <Nothing
    title="This is not in the link"
    what="A link holds a city, its phases and its checkpoints. What a learner writes for themselves stays with them."
  />
)

/** For an id that no content here has. */
const Unknown = ({ kind }: { kind: string }) => (
  <Nothing
    title={`There is no such ${kind}`}
    what={`The address names ${kind === 'incident' ? 'an' : 'a'} ${kind} that is not known here. It may have been cut or mistyped, or be of another edition of the lessons.`}
  />
)

function Nothing({ title, what }: { title: string; what: string }) {
  const addressOf = useAddress()
  return (
    <>
      <h1 className="visually-hidden" tabIndex={-1}>
        Not in this link
      </h1>
      <Missing title={title} what={what} link={{ label: 'To the overview', href: addressOf({ kind: 'city' }) }} />
    </>
  )
}

/** Moves the focus to the heading of each new place; at the first place only after a change from another city. */
function useHeadingFocus(address: string): void {
  const hasCrossed = useHasCrossed()
  const last = useRef(hasCrossed ? null : address)
  useEffect(() => {
    if (last.current === address) return
    last.current = address
    document.querySelector<HTMLElement>('.mentor-sheet h1')?.focus()
  }, [address])
}

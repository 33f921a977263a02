import { titleOf } from '#city/city.ts'
import type { Building, District } from '#city/city.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { ornamentWords } from '#progress/plot.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import { elevationOf } from '#ui/elevation.ts'
import { Mark } from '#ui/mark.tsx'
import { wordsOfPerson } from '#ui/person-sign.tsx'
import { STATE_WORDS, markOf } from '#ui/state-words.ts'
import { CrownDrawing, Storey, StoreyPaint } from '#ui/storey.tsx'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { Claim } from './claim.tsx'
import { identityOf, useAddress, useLearner } from '../learner.ts'
import { BuildingRows } from './outline.tsx'
import { NightsAt } from './incident-page.tsx'
import { ReviewsAt } from './review-page.tsx'

/** A building from the front, with its floors' states and the evidence that belongs to it. */
export function BuildingPage({ building }: { building: Building }) {
  const { world, words, views, claims, pennants, snapshot } = useLearner()
  const people = useLoaded(words.people, 'people')
  const addressOf = useAddress()
  const plot = snapshot.plots.get(building.id)
  const look = elevationOf(building.id)
  const isWhole = building.floors.every((id) => views.get(id)?.standing === 'built')
  const checkpoints = (world.plan.checkpointsByBuilding.get(building.id) ?? []).filter(({ id }) => claims.has(id))
  return (
    <>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        {building.name}
      </h1>
      <p className="serif soft">
        <InlineText text={building.rationale} />
      </p>
      <StoreyPaint />
      {!isWhole && (
        <div className="mentor-crown">
          <CrownDrawing look={look} />
        </div>
      )}
      <ol reversed className="mentor-tower">
        {building.floors.toReversed().map((id, at) => {
          const floor = world.index.floorById.get(id)
          const view = views.get(id)
          if (!floor || !view) return null
          const mark = markOf(view)
          const isBuilt = view.standing === 'built'
          const hasSeam = isBuilt && isConfidentMiss(view)
          const person = isBuilt && people.kind === 'ready' ? people.value.get(id) : undefined
          const pennant = at === building.floors.length - 1 ? (pennants.get(building.id) ?? 'none') : 'none'
          return (
            <li key={id}>
              <Storey
                look={look}
                state={mark}
                isFound={view.found}
                pennant={pennant}
                seam={hasSeam ? floor.storey : null}
              />
              <a href={addressOf({ kind: 'floor', id })}>
                <b>{titleOf(floor)}</b>
                <span className="mentor-claim tiny soft">
                  <Mark name={mark} />
                  {mark === 'mist' ? `In mist, opens at ${identityOf(world, floor.level)}` : STATE_WORDS[mark]}
                </span>
                {person && <span className="tiny soft">{wordsOfPerson(person)}</span>}
                {hasSeam && <span className="tiny">Sure, and blindsided: one of the ones that teach most</span>}
              </a>
            </li>
          )
        })}
      </ol>
      <div className="mentor-earth" />
      {plot && <p className="small soft">{plotSentence(plot)}</p>}
      {checkpoints.length > 0 && (
        <section>
          <h2 className="h2">What stands here</h2>
          <ul className="mentor-list">
            {checkpoints.map(({ id, title }) => (
              <li key={id}>
                <a href={addressOf({ kind: 'checkpoint', id })}>{title}</a>
                <Claim fact={claims.get(id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReviewsAt building={building} />
      <NightsAt building={building} />
    </>
  )
}

/** "Before it: a bench, a plum awning." */
function plotSentence({ ornament, awning }: Arrangement): string {
  const parts = [ornament && `a ${ornamentWords(ornament)}`, awning && `a ${awning} awning`]
  return `Before it: ${parts.filter((part) => part !== null).join(', ')}.`
}

export function DistrictPage({ district }: { district: District }) {
  return (
    <>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        {district.name}
      </h1>
      <p className="serif soft">
        <InlineText text={district.tagline} />
      </p>
      <BuildingRows district={district} />
    </>
  )
}

import { city, plan } from 'virtual:city'
import { use, useEffect, useState } from 'react'
import { loadIncident } from 'virtual:incidents'
import { toBuildingId, toFloorId } from '#city/ids.ts'
import type { IncidentId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { NightReport } from '#progress/event.ts'
import { inNight } from '#progress/decision/incident.ts'
import { createWorld } from '#progress/world.ts'
import { StoreProvider } from '#store/hooks.tsx'
import { createMemoryStores } from '#store/memory-stores.ts'
import { nightKey, nightPlaceText } from '#store/night-place.ts'
import type { Stores } from '#store/stores.ts'
import { IncidentView } from '../hud/incident/incident-view.tsx'
import { askingKeys } from '../hud/incident/night-drafts.ts'
import { NightWorkerMaker } from '../hud/incident/use-driver.ts'
import { Desk } from './desk.tsx'
import { OTHER_NIGHT, SAMPLE_NIGHT } from './night-samples.ts'
import { INCIDENT_STATES } from './incident-states.ts'
import type { IncidentState, NightDone } from './incident-states.ts'

const notThere = () => Promise.reject(new Error('not there in this story'))
const NOW = Date.UTC(2026, 10, 21, 19, 12)

const ENDED: NightReport = {
  toSee: 17,
  toMitigate: 75,
  toMend: null,
  failed: 4458,
  left: 724,
  late: 1335,
  wrong: 0,
  came: ['stays', 'falls'],
  looks: [
    { atS: 80, part: 'shop' },
    { atS: 100, part: 'bank' },
  ],
}

/**
 * The sheet of an incident in one state, such as `?story=incident&state=acted`; or one of the content, waiting, such as
 * `?story=incident&id=slow-bank`.
 */
export function IncidentStory({ query }: { query: URLSearchParams }) {
  const id = query.get('id')
  const name = query.get('state')
  const [incident, setIncident] = useState<Incident | null>(id === null ? SAMPLE_NIGHT : null)
  useEffect(() => {
    if (id === null) return
    // As if it were at the first building.
    void loadIncident(id as IncidentId).then((found) =>
      setIncident({ ...found, building: toBuildingId('frontend'), level: 0 }),
    )
  }, [id])
  const state = INCIDENT_STATES.find((each) => each.name === (name ?? 'before'))
  return incident && state ? <Stocked state={state} incident={incident} /> : null
}

function Stocked({ state, incident }: { state: IncidentState; incident: Incident }) {
  const ofPage = use(NightWorkerMaker)
  const [world] = useState(() => createWorld(city, plan, [], [incident, OTHER_NIGHT]))
  const [stores, setStores] = useState<Stores | null>(null)
  useEffect(() => {
    const opened = createMemoryStores(world, { now: () => NOW })
    void opened.game.ready.then(() => {
      prepare(opened, state, incident)
      setStores(opened)
    })
    return () => opened.dispose()
  }, [world, state, incident])
  if (!stores) return null
  return (
    <StoreProvider stores={stores}>
      <NightWorkerMaker value={state.does === 'no-worker' ? noWorker : ofPage}>
        <Desk
          world={world}
          words={{ incidentOf: () => (state.does === 'fail' ? notThere() : Promise.resolve(incident)) }}
        >
          <IncidentView place={{ kind: 'incident', id: incident.id }} onClose={() => {}} />
        </Desk>
      </NightWorkerMaker>
    </StoreProvider>
  )
}

const noWorker = (): never => {
  throw new Error('There are no workers in this story')
}

function prepare({ game, drafts }: Stores, { does, night }: IncidentState, { id, seed }: Incident): void {
  if (does === 'ahead') return
  const floor = toFloorId('frontend', 0)
  game.act({ kind: 'begin' })
  game.act({ kind: 'predict', floor, text: 'Somebody presses twice.', confidence: 'leaning' })
  game.act({ kind: 'build', floor, verdict: 'partly', why: '' })
  if (does === 'other') game.act(inNight({ kind: 'beginIncident', incident: OTHER_NIGHT.id, seed }))
  if (!night) return
  const begun = game.act(inNight({ kind: 'beginIncident', incident: id, seed }))
  const play = begun.ok ? begun.value.find((event) => event.kind === 'incidentBegun')?.id : undefined
  if (!play) return
  for (const done of night) doIn(done)

  function doIn(done: NightDone): void {
    switch (done.kind) {
      case 'at':
        drafts.write(nightKey(play!), nightPlaceText({ atS: done.second, speed: 10, looks: [] }))
        return
      case 'act': {
        const { action, second: atS } = done
        game.act(
          inNight({ kind: 'actInIncident', incident: id, atS, action, predicted: 'falls', confidence: 'fairlySure' }),
        )
        return
      }
      case 'choose':
        drafts.write(askingKeys(play!).action, done.action)
        return
      case 'name': {
        const { cause, right, second: atS } = done
        const text = 'Everything that waits, waits for the bank.'
        game.act(inNight({ kind: 'nameCause', incident: id, atS, cause, right, confidence: 'leaning', text }))
        return
      }
      case 'end':
        game.act(inNight({ kind: 'endIncident', incident: id, atS: 600, ...ENDED }))
        return
      case 'undo':
        for (const event of game.store.getState().log.events) if (event.kind === 'incidentEnded') game.undo(event)
    }
  }
}

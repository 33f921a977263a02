import { useEffect, useId, useRef } from 'react'
import type { Incident } from '#city/incident.ts'
import { incidentView } from '#progress/incident.ts'
import type { IncidentView as Standing } from '#progress/incident.ts'
import { useProgress } from '#store/hooks.tsx'
import { Missing } from '#ui/missing.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useHud } from '../hud-context.ts'
import { focusHeading } from '../shell/place-focus.tsx'
import { Lines } from '../shell/standing-sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { After } from './after.tsx'
import { Ahead } from './ahead.tsx'
import { Before, Begin } from './before.tsx'
import { incidentStage } from './incident-stage.ts'
import type { IncidentStage } from './incident-stage.ts'
import { IncidentPaper } from './incident-paper.tsx'
import type { SheetProps } from './incident-paper.tsx'
import { Night } from './night.tsx'
import './incident.css'

/** An incident: a night on call, in which one part of a running system fails. */
export function IncidentView({ place, onClose }: ViewProps<'incident'>) {
  const { world } = useHud()
  const incident = world.incidents.get(place.id)
  const building = incident && world.index.buildingById.get(incident.building)
  return incident && building ? <IncidentSheet place={incident} building={building} onClose={onClose} /> : null
}

function IncidentSheet(props: Omit<SheetProps, 'titleId'>) {
  const { place } = props
  const { world, words } = useHud()
  const titleId = useId()
  const progress = useProgress((all) => all)
  const loaded = useLoaded(() => words.incidentOf(place.id), place.id)
  const view = incidentView(world, progress, place)
  const stage = incidentStage(view.standing)
  useTurn(stage)
  const sheet = { ...props, titleId }
  if (loaded.kind === 'ready' && stage === 'running') {
    return <Night key={view.running!.id} {...sheet} incident={loaded.value} play={view.running!} />
  }
  return (
    <IncidentPaper
      {...sheet}
      className={`is-${stage}`}
      {...(stage === 'before' && { foot: loaded.kind === 'ready' ? <Begin incident={loaded.value} /> : null })}
    >
      {loaded.kind === 'loading' && <Lines count={6} />}
      {loaded.kind === 'failed' && (
        <Missing
          title="The night did not come"
          what="It is fetched when its sheet is opened, and the network let go. What you did is kept."
          action={{ label: 'Fetch it again', onPress: loaded.again }}
          link={{ label: 'Go to the city', href: '#/' }}
        />
      )}
      {loaded.kind === 'ready' && <Stage incident={loaded.value} stage={stage} view={view} />}
    </IncidentPaper>
  )
}

function Stage({ incident, stage, view }: { incident: Incident; stage: IncidentStage; view: Standing }) {
  switch (stage) {
    case 'ahead':
      return <Ahead incident={incident} />
    case 'before':
      return <Before incident={incident} />
    case 'running':
      return null
    case 'after':
      return <After incident={incident} view={view} />
  }
}

/** When the sheet goes over to another stage: shows its beginning, and moves the focus to the heading. */
function useTurn(stage: IncidentStage): void {
  const last = useRef(stage)
  useEffect(() => {
    if (last.current === stage) return
    last.current = stage
    document.querySelector('.incident .sheet-inside')?.scrollTo({ top: 0 })
    focusHeading('#view')
  }, [stage])
}

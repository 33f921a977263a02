import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { BuildingId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { IncidentPlay } from '#progress/incident.ts'
import type { PartId } from '#simulation/system.ts'
import { Missing } from '#ui/missing.tsx'
import { useDraft, useStores } from '#store/hooks.tsx'
import type { Look } from '../city/look.ts'
import { useHud } from '../hud-context.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { Lines } from '../shell/standing-sheet.tsx'
import { Actions } from './actions.tsx'
import { Asking } from './asking.tsx'
import { ChangedLately } from './changed-lately.tsx'
import { marksOf } from './deeds.ts'
import { Done } from './done.tsx'
import { Ending } from './ending.tsx'
import { IncidentPaper } from './incident-paper.tsx'
import type { SheetProps } from './incident-paper.tsx'
import { graphWords, promiseWords } from './graph-words.ts'
import { Naming } from './naming.tsx'
import { News } from './news.tsx'
import { askingKeys, closeQuestion } from './night-drafts.ts'
import { goToPart, useReturnToAction, useSaidHeading } from './night-focus.ts'
import { NightWords } from './night-words.tsx'
import type { Driver } from './run/driver.ts'
import { Seen } from './seen/seen.tsx'
import { useChosenPart } from './seen/use-chosen-part.ts'
import { TimeBar } from './time-bar.tsx'
import { useDriver, useOfNight } from './use-driver.ts'
import type { NightDriven } from './use-driver.ts'
import { useEnding } from './use-ending.ts'
import { useNightKeys } from './use-night-keys.ts'
import { useNightVoice } from './use-night-voice.ts'
import './night.css'

type NightProps = SheetProps & { readonly incident: Incident; readonly play: IncidentPlay }

/** The stage `running`: a night as it is played. */
export function Night({ incident, play, ...sheet }: NightProps) {
  const night = useDriver(incident, play)
  const { driver } = night
  if (!driver) {
    return (
      <IncidentPaper {...sheet} className="is-running">
        <Lines count={6} />
      </IncidentPaper>
    )
  }
  return <Driven {...sheet} incident={incident} play={play} night={night} driver={driver} />
}

function Driven({
  incident,
  play,
  night,
  driver,
  ...sheet
}: NightProps & { readonly night: NightDriven; readonly driver: Driver }) {
  const alertAtS = useOfNight(driver, ({ alertS }) => alertS)
  const isOver = useOfNight(driver, (view) => view.isOver)
  const hasFailed = useOfNight(driver, (view) => view.hasFailed)
  const hasNeverRun = useOfNight(driver, (view) => view.hasNeverRun)
  const { drafts } = useStores()
  const { acts, pace, look } = night
  const [chosen, choose] = useDraft(askingKeys(play.id).action)
  const asking = incident.actions.find(({ id }) => id === chosen) ?? null
  const isAsking = asking !== null && !isOver
  const askedAtS = useOfNight(driver, ({ edgeS }) => (isAsking ? edgeS : 0))
  useNightKeys(driver, night.toggle, !isAsking)
  useNightVoice(driver, incident, acts)
  const marks = useMemo(() => ({ acts: marksOf(acts), alertAtS }), [acts, alertAtS])
  const watched = useMemo(
    () => (asking ? { graph: asking.watch, words: `Say what becomes of ${graphWords(incident, asking.watch)}` } : null),
    [asking, incident],
  )
  const onLook = useCallback(
    (part: PartId | null) => {
      if (part !== null) look(part)
    },
    [look],
  )
  const [part, choosePart] = useChosenPart(watched, onLook)
  useNightPicture(driver, incident, choosePart)
  const [paceAfter, setPaceAfter] = useState(false)
  const [doing, done, verdict] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLElement>(null)]
  const ending = useEnding(incident, play, night, driver)
  const onSaid = useSaidHeading(play, verdict)
  useReturnToAction(isAsking ? asking : null, doing)

  const ask = useCallback(
    (action: string) => {
      const { speed, isLookingBack, edgeS } = driver.view()
      setPaceAfter(speed !== 0)
      driver.run(0)
      if (isLookingBack) driver.goTo(edgeS)
      choose(action)
    },
    [driver, choose],
  )

  function close() {
    closeQuestion(drafts, play.id)
    // Time goes on as it did before the question.
    if (paceAfter) driver.run(pace)
  }

  function goOn() {
    if (night.hasJustStopped()) return
    goToPart(verdict.current)
    if (play.named) void ending.end()
  }

  return (
    <IncidentPaper
      {...sheet}
      className="is-running"
      foot={
        <TimeBar
          driver={driver}
          incident={incident}
          pace={pace}
          onPace={night.setPace}
          onToggle={night.toggle}
          isAsking={isAsking}
          acts={acts}
          wayOn={{ words: play.named ? 'See what it was' : 'Say what it is', onPress: goOn }}
          onDone={() => goToPart(done.current)}
        />
      }
    >
      {hasFailed && (
        <Missing
          title={hasNeverRun ? 'The simulation could not be started' : 'The simulation stopped'}
          what={
            hasNeverRun
              ? 'This browser, or the network, did not give what runs the night. What you did stands.'
              : 'What you did stands, and started again, the night goes on where it stood.'
          }
          action={{ label: 'Start it again', onPress: night.again }}
          link={{ label: 'Go to the city', href: '#/' }}
        />
      )}
      <p className="incident-promise small">{promiseWords(incident.promised)}</p>
      <p className="small night-ways">
        <button type="button" className="link" onClick={() => goToPart(doing.current)}>
          What you can do
        </button>
        <button type="button" className="link" onClick={() => goToPart(verdict.current)}>
          {play.named ? 'End the night' : 'Say what it is'}
        </button>
        <span className="night-hint">
          <kbd>Space</kbd> runs and stops time, <kbd>←</kbd> <kbd>→</kbd> go one second, with <kbd>Shift</kbd> ten.
        </span>
      </p>
      <News incident={incident} driver={driver} />
      <div className="night-columns">
        <div className="night-seen">
          <Seen
            incident={incident}
            playback={driver}
            logbook={driver.logbook}
            marks={marks}
            watched={watched}
            chosen={part}
            onLook={choosePart}
          />
        </div>
        <div className="night-side" ref={doing}>
          {isAsking ? (
            <Asking key={asking.id} incident={incident} play={play} action={asking} atS={askedAtS} onClose={close} />
          ) : (
            <Actions incident={incident} count={acts.length} isOver={isOver} onChoose={ask} />
          )}
          <div ref={done}>
            <Done incident={incident} driver={driver} acts={acts} />
          </div>
          <ChangedLately incident={incident} isTold={false} />
          <NightWords />
          <RemarksAbout subject={{ kind: 'incident', id: incident.id }} title="h2" />
        </div>
      </div>
      <section className="incident-verdict blueprint" ref={verdict}>
        {play.named ? null : <Naming incident={incident} play={play} driver={driver} onSaid={onSaid} />}
        {(play.named || isOver) && <Ending incident={incident} play={play} driver={driver} ending={ending} />}
      </section>
    </IncidentPaper>
  )
}

/** Shows the night in the picture of the city, for as long as it is open. A building pressed there is a part looked at. */
function useNightPicture(driver: Driver, { parts }: Incident, onLook: (part: PartId) => void): void {
  const { lookAt } = useHud()
  const look = useMemo((): Look => {
    const night = { playback: driver, places: new Map(parts.map(({ id, building }) => [id, building])) }
    const onBuilding = (pressed: BuildingId) => {
      const part = parts.find(({ building }) => building === pressed)
      if (part) onLook(part.id)
      return part !== undefined
    }
    return { kind: 'night', night, onBuilding }
  }, [driver, parts, onLook])
  const show = useEffectEvent((shown: Look | null) => lookAt(shown))
  useEffect(() => {
    show(look)
    return () => show(null)
  }, [look])
}

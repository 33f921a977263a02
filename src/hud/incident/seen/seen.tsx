import { memo, useCallback, useRef, useState, useSyncExternalStore } from 'react'
import type { Incident } from '#city/incident.ts'
import type { Playback } from '#simulation/playback.ts'
import type { PartId } from '#simulation/system.ts'
import { Choice } from '#ui/choice.tsx'
import type { Logbook } from '../run/logbook.ts'
import { bringGraphsIntoView } from './bring-into-view.ts'
import { Graphs } from './graphs.tsx'
import type { Watched } from './graphs.tsx'
import { Changed, InWords } from './in-words.tsx'
import { Log } from './log.tsx'
import type { Marks } from './marks.ts'
import { NOW_SPAN } from './state-now.ts'
import { SystemDrawing } from './system-drawing.tsx'
import { useShown } from './use-shown.ts'
import './seen.css'

/** From this speed on only the latest lines of the log are shown, and what is out of view is not drawn. */
const FAST = 60

const WAYS = ['graphs', 'log', 'words'] as const
type Way = (typeof WAYS)[number]
const WAY_WORDS: Record<Way, string> = { graphs: 'Graphs', log: 'Log', words: 'In words' }

/**
 * What is seen on call: the system, what changed, and then its graphs, its log, or the same in words. A part that is
 * pressed is looked at, and its graphs come into view. Whatever else of the page is rendered, this is only when it shows
 * more.
 */
export const Seen = memo(function Seen({
  incident,
  playback,
  logbook,
  marks,
  watched,
  chosen,
  onLook,
}: {
  incident: Incident
  playback: Playback
  logbook: Logbook
  marks: Marks
  watched: Watched | null
  /** The part that is looked at, or the people (null). */
  chosen: PartId | null
  onLook: (part: PartId | null) => void
}) {
  const seconds = useShown(playback)
  const isFast = useSyncExternalStore(playback.subscribe, () => playback.speed() >= FAST)
  const [way, setWay] = useState<Way>('graphs')
  const frame = useRef<HTMLDivElement>(null)
  // Who presses a key stays where the focus is.
  const look = useCallback(
    (part: PartId | null, isPointed: boolean) => {
      onLook(part)
      if (isPointed) bringGraphsIntoView(frame.current)
    },
    [onLook],
  )
  return (
    <div className="seen" ref={frame}>
      <SystemDrawing incident={incident} seconds={seconds} chosen={chosen} onLook={look} isFast={isFast} />
      <p className="small soft seen-legend">
        Rates, shares and times are those of the last {NOW_SPAN} seconds. Half of the answers were faster than p50, 19
        of 20 than p95, 99 of 100 than p99. On a way stands how many of the calls along it fail, on a part how many of
        all that it is asked.
      </p>
      <Changed incident={incident} seconds={seconds} />
      <Ways way={way} onWay={setWay} />
      {way === 'words' && <InWords incident={incident} seconds={seconds} chosen={chosen} onLook={onLook} />}
      {way === 'graphs' && (
        <Graphs incident={incident} seconds={seconds} of={chosen} marks={marks} watched={watched} isFast={isFast} />
      )}
      {way === 'log' && <Log incident={incident} logbook={logbook} upTo={seconds.length} isFast={isFast} />}
    </div>
  )
})

const OPTIONS = WAYS.map((value) => ({ value, label: WAY_WORDS[value] }))

const Ways = memo(function Ways({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  return <Choice legend="Look at" options={OPTIONS} value={way} onChange={onWay} />
})

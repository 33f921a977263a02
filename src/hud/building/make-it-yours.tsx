import { Brush } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { Building } from '#city/city.ts'
import { UNARRANGED } from '#progress/arrangement.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { hasPlot } from '#progress/plot-state.ts'
import { AWNINGS, ORNAMENTS, ornamentWords } from '#progress/plot.ts'
import type { Awning } from '#progress/plot.ts'
import { useNow, useProgress } from '#store/hooks.tsx'
import { OneOf } from '#ui/one-of.tsx'
import { useHud } from '../hud-context.ts'
import { useCommand } from '../use-command.ts'
import { plotWords } from '../words/plot-words.ts'
import { AwningDrawing, OrnamentDrawing } from './ornament-drawings.tsx'
import './make-it-yours.css'

/** Milliseconds after a ground floor was built in which its page offers the choice unasked, once. */
const FRESH = 1_800_000
/** The buildings that have offered it since the page was loaded. */
const offered = new Set<string>()

/** The choice of what stands before a building that has a ground floor; a quiet button, open only at first. */
export function MakeItYours({
  building,
  isCalm,
}: {
  building: Building
  /** Something more important stands on the page: it does not open unasked. */
  isCalm: boolean
}) {
  const { world } = useHud()
  const isThere = useProgress((progress) => hasPlot(world, progress, building.id))
  return isThere && <Offer key={building.id} building={building} isCalm={isCalm} />
}

function Offer({ building, isCalm }: { building: Building; isCalm: boolean }) {
  const id = useId()
  const now = useNow()
  const plot = useProgress((progress) => progress.plots.get(building.id) ?? null)
  const built = useProgress((progress) => progress.floors.get(building.floors[0]!)?.built?.at ?? -Infinity)
  const [isOpen, setIsOpen] = useState(
    () => !isCalm && plot === null && now - built < FRESH && !offered.has(building.id),
  )
  useEffect(() => void offered.add(building.id), [building.id])
  return (
    <section className="yours" aria-label="What stands before it">
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Brush className="icon" aria-hidden="true" />
        Make it yours
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Choices building={building} plot={plot ?? UNARRANGED} />}
      </div>
    </section>
  )
}

const LEFT = 'left'

function Choices({ building, plot }: { building: Building; plot: Arrangement }) {
  const run = useCommand()
  const arrange = (next: Arrangement) =>
    void run({ kind: 'arrangePlot', building: building.id, ...next }, `${plotWords(next, building.name)}.`)
  return (
    <>
      <p className="small soft">One thing before the door, and the colour of its awning. Or leave it as it is.</p>
      <OneOf
        className="yours-things"
        legend="Before the door"
        value={plot.ornament ?? LEFT}
        options={[
          ...ORNAMENTS.map((each) => ({
            value: each,
            face: <Face drawing={<OrnamentDrawing ornament={each} />} words={capital(ornamentWords(each))} />,
          })),
          { value: LEFT, face: <Face drawing={<Nothing />} words="Leave it" /> },
        ]}
        onChange={(value) => arrange({ ...plot, ornament: value === LEFT ? null : value })}
      />
      <OneOf
        className="yours-things"
        legend="Awning"
        value={plot.awning ?? LEFT}
        options={[
          ...AWNINGS.map((each) => ({
            value: each,
            face: <Face drawing={<AwningDrawing awning={each} />} words={capital(each)} more={PATTERNS[each]} />,
          })),
          { value: LEFT, face: <Face drawing={<Nothing />} words="Leave it" /> },
        ]}
        onChange={(value) => arrange({ ...plot, awning: value === LEFT ? null : value })}
      />
    </>
  )
}

const PATTERNS: Readonly<Record<Awning, string>> = {
  terracotta: 'plain',
  saffron: 'wide stripes',
  turquoise: 'narrow stripes',
  plum: 'scalloped',
}

/** `more`: for those who don't see the drawing. */
function Face({ drawing, words, more }: { drawing: React.ReactNode; words: string; more?: string }) {
  return (
    <span className="yours-face">
      {drawing}
      <span className="tiny">
        {words}
        {more && <span className="visually-hidden">, {more}</span>}
      </span>
    </span>
  )
}

function Nothing() {
  return (
    <svg className="plot-drawing is-nothing" viewBox="0 0 40 40" aria-hidden="true">
      <path d="M6 36h28" />
    </svg>
  )
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

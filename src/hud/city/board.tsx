import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import type { GateView } from '#progress/gate.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { useProgress, useSettings, useTime } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { roofOf } from '#ui/roofs.ts'
import { useHud } from '../hud-context.ts'
import { identityOf, whoseCity } from '../words/level-words.ts'
import { Directory } from './directory.tsx'
import { Gauges } from './gauges.tsx'
import './board.css'

/**
 * The board: level, gate and directory. Where it isn't drawn it stays in the page, and shows when it gets the focus.
 */
export function Board({
  stand,
  gate,
  card,
  home,
  heading,
  ...directory
}: {
  /** `open`: beside the city. `page`: alone on the page. `offstage`: hidden, under a sheet or on a narrow page. */
  stand: 'open' | 'page' | 'offstage'
  gate: GateView | null
  /** Stands beside the board, but follows its heading in the order of the page. */
  card: ReactNode
  views: ReadonlyMap<FloorId, FloorView>
  pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  home: DistrictId | null
  lit: BuildingId | null
  onHover: (building: BuildingId | null) => void
  /** Which of its headings is the page's h1. */
  heading: 'level' | 'directory' | 'none'
}) {
  const { world } = useHud()
  const level = useProgress((progress) => progress.level)
  const whose = useWhoseCity()
  const [settings, update] = useSettings()
  const isFolded = settings.boardCollapsed && stand !== 'page'
  const Heading = heading === 'level' ? 'h1' : 'h2'
  return (
    <section
      className={`board sheet roofed is-${stand} ${isFolded ? 'is-folded' : ''}`}
      aria-label="Your city"
      style={{ '--roof': home ? roofOf(home) : undefined }}
    >
      <div className="board-level">
        <span className="board-numeral" aria-hidden="true">
          <small>L</small>
          {level}
        </span>
        <div className="board-name">
          <Heading className="h2">
            <span className="visually-hidden">Level {level}, </span>The {identityOf(world, level)}
            {gate?.credit && (
              <small className="board-credit">
                <span className="visually-hidden">, </span>on credit
              </small>
            )}
          </Heading>
          <p className="small soft">{whose}</p>
        </div>
        <button
          type="button"
          className="round-button board-fold"
          aria-expanded={!isFolded}
          aria-label={isFolded ? 'Unfold the board' : 'Fold the board'}
          title={isFolded ? 'Unfold the board' : 'Fold the board'}
          onClick={() => update({ boardCollapsed: !settings.boardCollapsed })}
        >
          {isFolded ? (
            <PanelLeftOpen className="icon" aria-hidden="true" />
          ) : (
            <PanelLeftClose className="icon" aria-hidden="true" />
          )}
        </button>
      </div>
      {card}
      <div className="board-body">
        <Gauges gate={gate} />
        <Directory {...directory} home={home} level={level} isPage={heading === 'directory'} />
      </div>
    </section>
  )
}

function useWhoseCity(): string {
  const today = useTime(dayOf)
  return useProgress((progress) => whoseCity(progress, today))
}

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { multiply } from '#scene/art/colour.ts'
import type { Light } from '#scene/scene-props.ts'
import { LIGHTING } from '#scene/stage/light.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { Cell, Section, Story } from './story.ts'

type State = { kind: 'painting' } | { kind: 'ready'; cells: readonly Prepared[] } | { kind: 'failed'; why: string }

/** Prepares cells for painting. For other cells, use another `key`. */
function usePrepared(cells: readonly Cell[], scale: number, light: Light, isAligned: boolean): State {
  const [state, setState] = useState<State>({ kind: 'painting' })
  useEffect(() => {
    let isOpen = true
    let mine: readonly Prepared[] = []
    const clearAll = () => {
      for (const { clearAway } of mine) clearAway()
    }
    prepare(cells, scale, LIGHTING[light], isAligned).then(
      (prepared) => {
        mine = prepared
        if (isOpen) setState({ kind: 'ready', cells: prepared })
        else clearAll()
      },
      (error: unknown) => isOpen && setState({ kind: 'failed', why: String(error) }),
    )
    return () => {
      isOpen = false
      clearAll()
    }
  }, [cells, scale, light, isAligned])
  return state
}

type PictureProps = {
  readonly prepared: Prepared
  readonly scale: number
  readonly zoom: number
  readonly ground: string | null
}

function Picture({ prepared, scale, zoom, ground }: PictureProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  const { cell, frame } = prepared
  useLayoutEffect(() => {
    if (ref.current) prepared.paint(ref.current, frame, scale, ground)
  }, [prepared, frame, scale, ground])
  return (
    <canvas
      ref={ref}
      role="img"
      aria-label={cell.caption}
      data-cell={cell.name}
      style={{ width: frame.width * zoom, aspectRatio: `${frame.width} / ${frame.height}` }}
      {...cell.facts}
    />
  )
}

const Missing = ({ keys }: { keys: readonly string[] }) =>
  keys.length > 0 && <span className="fault">Paints nothing: {keys.join(', ')}</span>

/** The colour of a section's ground in this light; null if the page's background is used. */
function groundOf({ surface }: Section, light: Light): string | null {
  const tint = `#${LIGHTING[light].land.toString(16).padStart(6, '0')}`
  return surface.startsWith('#') ? multiply(surface, tint) : null
}

/** `data-painting` until all cells of the section are on their canvases. */
export function Cells({ section, light }: { section: Section; light: Light }) {
  const { title, about, surface, zoom, scale, isAligned, cells } = section
  const ground = groundOf(section, light)
  const state = usePrepared(cells, scale, light, isAligned)
  return (
    <section className="gallery-section" data-painting={state.kind === 'painting' || undefined}>
      <h2 className="h3">{title}</h2>
      {about && <p className="small soft">{about}</p>}
      {state.kind === 'painting' && <p className="small soft">Being painted…</p>}
      {state.kind === 'failed' && <p className="fault">{state.why}</p>}
      {state.kind === 'ready' && (
        <div className="gallery-cells">
          {state.cells.map((prepared) => (
            <figure key={prepared.cell.name}>
              <div className={`gallery-surface on-${ground === null ? surface : 'ground'}`} data-light={light}>
                <Picture prepared={prepared} scale={scale} zoom={zoom} ground={ground} />
              </div>
              <figcaption className="tiny" style={{ width: prepared.frame.width * zoom }}>
                {prepared.cell.caption}
                <Missing keys={prepared.missing} />
              </figcaption>
            </figure>
          ))}
        </div>
      )}
    </section>
  )
}

/** A small picture of a story, for the index; its name is beside it. */
export function Face({ story: { face }, light }: { story: Story; light: Light }) {
  const [cells] = useState([face.cell])
  const state = usePrepared(cells, 2, light, false)
  const prepared = state.kind === 'ready' && state.cells[0]
  return (
    <span className="gallery-face" aria-hidden="true" data-painting={state.kind === 'painting' || undefined}>
      {prepared && <Picture prepared={prepared} scale={Math.max(1, face.zoom)} zoom={face.zoom} ground={null} />}
    </span>
  )
}

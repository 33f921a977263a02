import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { CodeLine } from '#city/review.ts'
import type { Positions } from '#progress/event.ts'
import { useHud } from '../hud-context.ts'
import { CodeText, isEmpty } from '#ui/code-text.tsx'
import { extended, toggled } from './marks.ts'
import type { Marks } from './marks.ts'

const FULL = 'Three lines at most. Take a mark away first.'

/** The code as a list of lines, up to three of which can be marked by a press, by drawing over them, and by keys. */
export function CodeList({
  lines,
  labelId,
  noteId,
  marked,
  onMark,
}: {
  lines: readonly CodeLine[]
  labelId: string
  noteId: string
  marked: Positions
  onMark: (marked: Positions) => void
}) {
  const { announce } = useHud()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(1)
  const [isFull, setFull] = useState(false)
  /** Where a press of the mouse began, and what was marked then. */
  const drag = useRef<{ readonly from: number; readonly before: Positions; isOn: boolean } | null>(null)

  function take({ marked: next, isFull }: Marks) {
    setFull(isFull)
    if (isFull) announce(FULL)
    onMark(next)
  }
  function moveTo(line: number) {
    const next = Math.min(lines.length, Math.max(1, line))
    setActive(next)
    box.current?.children[next - 1]?.scrollIntoView({ block: 'nearest' })
    return next
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 1, End: lines.length }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      const next = moveTo(to)
      if (event.shiftKey && next !== active) take(extended(marked, active, next))
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      if (!event.repeat) take(toggled(marked, active))
    }
  }
  function onPointerDown(event: PointerEvent) {
    const line = lineAt(event.target)
    // A finger scrolls; only a mouse or a pen draws.
    drag.current = line !== null && event.pointerType !== 'touch' ? { from: line, before: marked, isOn: false } : null
  }
  function onPointerMove(event: PointerEvent) {
    const drawn = drag.current
    const line = lineAt(event.target)
    if (!drawn || line === null || event.buttons !== 1 || (line === drawn.from && !drawn.isOn)) return
    drawn.isOn = true
    const next = extended(drawn.before, drawn.from, line)
    if (next.marked.join() !== marked.join() || next.isFull !== isFull) take(next)
  }
  function onClick(line: number) {
    setActive(line)
    if (!drag.current?.isOn) take(toggled(marked, line))
    drag.current = null
  }

  return (
    <>
      <div
        ref={box}
        className="code is-marking"
        role="listbox"
        aria-multiselectable="true"
        aria-labelledby={labelId}
        aria-describedby={noteId}
        aria-activedescendant={`${id}-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
      >
        {lines.map((line, at) => {
          const number = at + 1
          const isMarked = marked.includes(number)
          return (
            // Keys are handled by the list, which has the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={number}
              id={`${id}-${number}`}
              className={`code-line ${isMarked ? 'is-marked' : ''} ${number === active ? 'is-active' : ''}`}
              role="option"
              aria-selected={isMarked}
              data-line={number}
              onClick={() => onClick(number)}
            >
              <span className="code-number">
                <span className="visually-hidden">Line </span>
                {number}
                <span className="visually-hidden">: {isEmpty(line) && 'empty'}</span>
              </span>
              <CodeText line={line} />
            </div>
          )
        })}
      </div>
      {isFull && <p className="small review-plea code-plea">{FULL}</p>}
    </>
  )
}

function lineAt(target: EventTarget | null): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset['line'] : undefined
  return line === undefined ? null : Number(line)
}

import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { Choice } from '#city/city.ts'
import { plainTextOf } from '#city/text.ts'
import type { Positions } from '#progress/event.ts'
import { useHud } from '../hud-context.ts'
import { ItemText } from './item-text.tsx'
import { moved } from './pick.ts'

type Way = 1 | -1

/** Items to put in order: with two buttons each, with the arrow keys on them, or by dragging. */
export function OrderField({
  items,
  order,
  noteId,
  onChange,
}: {
  items: Choice['items']
  order: Positions
  noteId: string
  onChange: (order: Positions) => void
}) {
  const { announce } = useHud()
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  // A button loses the focus when React moves its row, so it is focused again.
  const pressed = useRef<{ readonly index: number; readonly by: Way } | null>(null)
  useLayoutEffect(() => {
    if (!pressed.current) return
    const { index, by } = pressed.current
    pressed.current = null
    const buttons = list.current?.children[index]?.querySelectorAll('button')
    buttons?.[by === -1 ? 0 : 1]?.focus()
  })

  const wordsAt = (at: number) => plainTextOf(items[at] ?? [])

  function move(index: number, by: Way) {
    const next = moved(order, index, by)
    const words = wordsAt(order[index] ?? 0)
    if (next === order) return announce(`${words}: already ${by === -1 ? 'the first' : 'the last'}.`)
    pressed.current = { index: index + by, by }
    onChange(next)
    announce(`${words}: now ${index + by + 1} of ${order.length}.`)
  }

  function onArrow(event: KeyboardEvent, index: number) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null) return
    event.preventDefault()
    move(index, by)
  }

  function take(event: PointerEvent<HTMLLIElement>, at: number) {
    if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest('button')) return
    // A finger on the words scrolls the page; only the grip is dragged.
    if (event.pointerType !== 'mouse' && !event.target.closest('.order-grip')) return
    event.preventDefault()
    // The list holds the pointer, because a row that React moves would lose it.
    list.current?.setPointerCapture(event.pointerId)
    setDragged(at)
  }

  function drag({ clientY }: PointerEvent) {
    if (dragged === null) return
    const index = order.indexOf(dragged)
    const by = ([-1, 1] as const).find((way) => isPast(list.current?.children[index + way], clientY, way))
    if (by !== undefined) onChange(moved(order, index, by))
  }

  function drop() {
    if (dragged === null) return
    setDragged(null)
    announce(`${wordsAt(dragged)}: now ${order.indexOf(dragged) + 1} of ${order.length}.`)
  }

  return (
    <ol
      ref={list}
      className={dragged === null ? 'order' : 'order is-dragging'}
      aria-label="Your prediction"
      aria-describedby={noteId}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      {order.map((at, index) => (
        <li
          key={at}
          className={dragged === at ? 'order-row is-dragged' : 'order-row'}
          onPointerDown={(event) => take(event, at)}
        >
          <span className="order-grip" aria-hidden="true">
            <GripVertical className="icon" />
          </span>
          <span className="order-number figures" aria-hidden="true">
            {index + 1}
          </span>
          <ItemText text={items[at] ?? []} />
          <span className="order-buttons">
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                data-repeats=""
                aria-label={`Move ${by === -1 ? 'up' : 'down'}: ${wordsAt(at)}`}
                aria-disabled={moved(order, index, by) === order}
                onClick={() => move(index, by)}
                onKeyDown={(event) => onArrow(event, index)}
              >
                {by === -1 ? (
                  <ArrowUp className="icon" aria-hidden="true" />
                ) : (
                  <ArrowDown className="icon" aria-hidden="true" />
                )}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Whether the pointer is beyond the middle of a neighbouring row. */
function isPast(neighbour: Element | undefined, y: number, way: Way): boolean {
  if (!neighbour) return false
  const { top, height } = neighbour.getBoundingClientRect()
  return (y - (top + height / 2)) * way > 0
}

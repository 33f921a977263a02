/**
 * Scrolls until at least the first graph is in view, with as much of the drawing above it as fits. Where it is in view
 * already, nothing moves. At once, without motion, as everywhere.
 */
export function bringGraphsIntoView(seen: HTMLElement | null): void {
  const [drawing, graph] = [seen?.querySelector('.system'), seen?.querySelector('.graph')]
  const scroller = graph && scrollerOf(graph)
  if (!drawing || !scroller) return
  const [view, place] = [scroller.getBoundingClientRect(), graph.getBoundingClientRect()]
  if (place.top >= view.top && place.bottom <= view.top + scroller.clientHeight) return
  drawing.scrollIntoView({ block: 'start' })
  graph.scrollIntoView({ block: 'nearest' })
}

/** The nearest around it that scrolls, or the page. */
function scrollerOf(element: Element): Element | null {
  for (let each = element.parentElement; each; each = each.parentElement)
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each
  return document.scrollingElement
}

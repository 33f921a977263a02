// These functions run in the page. `evaluate` sends each alone, so they can't use each other.

/**
 * The name and size of everything that can be pressed and is less than `least` CSS pixels wide or high, except links in
 * a sentence.
 */
export function tooSmall(least: number): readonly string[] {
  const small: string[] = []
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement))
  for (const element of document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, select, textarea, input, [role=option], [role=button], [tabindex="0"]',
  )) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    if (element.closest('[inert], [aria-hidden=true]') || isClipped(element.parentElement)) continue
    const isRadio = element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')
    const target = (isRadio ? (element.closest('label') ?? element.labels?.[0]) : null) ?? element
    const { width, height, right, bottom } = target.getBoundingClientRect()
    const own = element.getBoundingClientRect()
    // It is outside of the page until it has the focus.
    if (right <= 0 || bottom <= 0 || (width <= 1 && height <= 1)) continue
    const isInSentence =
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
      )
    if (isInSentence) continue
    if (Math.max(width, own.width) + 0.5 >= least && Math.max(height, own.height) + 0.5 >= least) continue
    const name = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, 40)
    small.push(
      `${element.tagName.toLowerCase()}.${element.className} “${name}” ${Math.round(width)} x ${Math.round(height)}`,
    )
  }
  return small
}

/**
 * The first 6 elements beyond the right edge of the page, which can be seen only by scrolling sideways, or not at all.
 */
export function tooWide(): readonly string[] {
  const page = document.documentElement
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement))
  const wide = page.scrollWidth > innerWidth ? [`the page is ${page.scrollWidth} wide`] : []
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg, .picture, [aria-hidden=true]'))
      continue
    const { right, width } = element.getBoundingClientRect()
    if (width <= 1 || right <= innerWidth + 1 || isClipped(element)) continue
    let around = element.parentElement
    while (around && !/auto|scroll/.test(getComputedStyle(around).overflowX)) around = around.parentElement
    if (around && around !== page && around !== document.body && around.scrollWidth > around.clientWidth) continue
    wide.push(`${element.tagName.toLowerCase()}.${element.className} ends at ${Math.round(right)} of ${innerWidth}`)
  }
  return wide.slice(0, 6)
}

/** Pairs of visible elements, given by selectors, that overlap. */
export function overlapping(selectors: readonly string[]): readonly string[] {
  const shown = selectors.flatMap((selector) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ selector, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1),
  )
  return shown.flatMap((one, at) =>
    shown
      .slice(at + 1)
      .filter(
        ({ box }) =>
          box.left < one.box.right && one.box.left < box.right && box.top < one.box.bottom && one.box.top < box.bottom,
      )
      .map((other) => `${one.selector} and ${other.selector}`),
  )
}

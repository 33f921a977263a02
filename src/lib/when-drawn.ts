/** Milliseconds after which nothing is waited for any more: a hidden page draws no frame. */
const AT_LATEST = 500

/** Resolves when the page has drawn its current content: what keeps the page busy comes after that. */
export const whenDrawn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, AT_LATEST)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })

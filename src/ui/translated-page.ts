/**
 * Makes React work with the page translators of browsers. A translator replaces text nodes by elements of its own, or
 * wraps them. React doesn't know that: it would fail when it removes such a text, and change texts that are not visible
 * any more. So before React touches a text that was replaced, it is put back in the original language; the translator
 * notices and translates it again.
 */
export function allowTranslation(): void {
  /** The translator's element for each replaced text, and the texts that each such element replaces. */
  const standIns = new WeakMap<Node, Element>()
  const texts = new WeakMap<Element, Text[]>()

  const putBack = (text: Node): void => {
    const standIn = standIns.get(text)
    if (!standIn?.isConnected) return
    const taken = texts.get(standIn) ?? []
    for (const each of taken) standIns.delete(each)
    standIn.replaceWith(...taken)
  }
  // React has changed a text that is out of the page: it means the one on the screen.
  const changed = new MutationObserver((records) => {
    for (const { target } of records) putBack(target)
  })

  /** Nodes that React itself has removed. */
  const removed = new WeakSet<Node>()
  const note = (records: readonly MutationRecord[]): void => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected || removed.has(text)) continue
        const standIn = [...addedNodes, previousSibling, nextSibling].find(isOfTranslator)
        if (!standIn) continue
        standIns.set(text, standIn)
        texts.set(standIn, [...(texts.get(standIn) ?? []), text])
        changed.observe(text, { characterData: true })
      }
    }
  }
  const watcher = new MutationObserver(note)
  watcher.observe(document, { childList: true, subtree: true })

  /** Makes a replaced or wrapped text a child of its parent again. */
  const restore = (parent: Node, child: Node | null): void => {
    if (!child || child.parentNode === parent) return
    note(watcher.takeRecords())
    putBack(child)
    let around: Node | null = child.parentNode
    while (around && around !== parent && around.parentNode !== parent) around = around.parentNode
    if (around instanceof Element && around !== parent) around.replaceWith(child)
  }
  // Below they are called with the right `this`.
  // oxlint-disable-next-line typescript/unbound-method
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    restore(this, child)
    removed.add(child)
    // It may be removed already, together with an element that the translator removed.
    return child.parentNode === this ? (removeChild.call(this, child) as Child) : child
  }
  Node.prototype.insertBefore = function <Child extends Node>(this: Node, child: Child, before: Node | null): Child {
    restore(this, before)
    return insertBefore.call(this, child, before?.parentNode === this ? before : null) as Child
  }
}

const isOfTranslator = (node: Node | null): node is HTMLElement =>
  node instanceof HTMLElement && node.localName === 'font'

/**
 * Lets the page be translated by the browser. A translator takes the texts of a page away and puts elements of its own
 * in their place, or around them. React knows nothing of that: it would fail at the next text it removes, and change
 * texts that are no longer seen. So before React touches a text that was taken, it is put back where it was, in the
 * page's own language; the translator sees it and translates it anew.
 */
export function allowTranslation(): void {
  /** What stands in the place of a text, and all the texts in whose place it stands. */
  const standIns = new WeakMap<Node, Element>()
  const texts = new WeakMap<Element, Text[]>()

  const putBack = (text: Node): void => {
    const standIn = standIns.get(text)
    if (!standIn?.isConnected) return
    const taken = texts.get(standIn) ?? []
    for (const each of taken) standIns.delete(each)
    standIn.replaceWith(...taken)
  }
  // A text out of the page that is changed: React means the one on the screen.
  const changed = new MutationObserver((records) => {
    for (const { target } of records) putBack(target)
  })

  /** Texts that React itself has removed. */
  const gone = new WeakSet<Node>()
  const note = (records: readonly MutationRecord[]): void => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected || gone.has(text)) continue
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

  /** Makes a text that was taken, or wrapped, a child of its parent again. */
  const restore = (parent: Node, child: Node | null): void => {
    if (!child || child.parentNode === parent) return
    note(watcher.takeRecords())
    putBack(child)
    let around: Node | null = child.parentNode
    while (around && around !== parent && around.parentNode !== parent) around = around.parentNode
    if (around instanceof Element && around !== parent) around.replaceWith(child)
  }
  // Called with their node below.
  // oxlint-disable-next-line typescript/unbound-method
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    restore(this, child)
    gone.add(child)
    // Gone already, with what the translator has thrown away.
    return child.parentNode === this ? (removeChild.call(this, child) as Child) : child
  }
  Node.prototype.insertBefore = function <Child extends Node>(this: Node, child: Child, before: Node | null): Child {
    restore(this, before)
    return insertBefore.call(this, child, before?.parentNode === this ? before : null) as Child
  }
}

const isOfTranslator = (node: Node | null): node is HTMLElement =>
  node instanceof HTMLElement && node.localName === 'font'

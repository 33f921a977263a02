import { Fragment, createContext, use } from 'react'
import type { Block, Inline, LinkTarget } from '#city/text.ts'

/**
 * What the addresses of places in texts begin with: `#/` for one's own city, another prefix inside a learner's link.
 */
export const PlacePrefix = createContext('#/')

/** The path of a place that a text links to, without its prefix. */
function pathOf(target: Exclude<LinkTarget, { kind: 'web' }>): string {
  switch (target.kind) {
    case 'floor':
    case 'building':
      return `${target.kind}/${target.id}`
    case 'phase':
      return `curriculum/${target.id}`
    case 'worksheet':
      return target.id
  }
}

/** Inline text as elements. Links outside the app open in a new tab, without a referrer. */
export function InlineText({ text }: { text: readonly Inline[] }) {
  return text.map((inline, at) => <Fragment key={at}>{inlineOf(inline)}</Fragment>)
}

function inlineOf(inline: Inline): React.ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'emphasis':
      return (
        <em>
          <InlineText text={inline.children} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <InlineText text={inline.children} />
        </strong>
      )
    case 'link':
      return inline.to.kind === 'web' ? (
        <a href={inline.to.url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
          <InlineText text={inline.children} />
        </a>
      ) : (
        <PlaceLink to={inline.to}>
          <InlineText text={inline.children} />
        </PlaceLink>
      )
  }
}

function PlaceLink({ to, children }: { to: Exclude<LinkTarget, { kind: 'web' }>; children: React.ReactNode }) {
  return <a href={`${use(PlacePrefix)}${pathOf(to)}`}>{children}</a>
}

/** Paragraphs, code and lists. Code scrolls by itself and is reachable by keyboard. */
export function BlockText({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, at) => <Fragment key={at}>{blockOf(block)}</Fragment>)
}

function blockOf(block: Block): React.ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <InlineText text={block.text} />
        </p>
      )
    case 'code':
      return (
        // A scrolling region must be reachable by keyboard.
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <BlockText blocks={item} />
        </li>
      ))
      return block.ordered ? <ol className="numbered">{items}</ol> : <ul className="bulleted">{items}</ul>
    }
  }
}

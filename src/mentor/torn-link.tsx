import { useEffect, useRef } from 'react'
import { faultWords } from '#share/fault-words.ts'
import type { LinkFault } from '#share/link/fault.ts'
import { TornPostcard } from '#ui/torn-postcard.tsx'
import './torn-link.css'

/** Shown if a link can't be read: what is wrong with it, and what to do. */
export function TornLink({ fault }: { fault: LinkFault }) {
  const { title, what } = faultWords(fault)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className="mentor-torn">
      <title>{`${title}. Beyond Vibe Coding`}</title>
      <section className="sheet">
        <TornPostcard />
        <h1 className="h2" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="serif">{what}</p>
        <p className="mentor-torn-ways">
          {fault.kind === 'newerVersion' ? (
            <button type="button" className="slab" onClick={() => location.reload()}>
              Reload the page
            </button>
          ) : (
            <a className="slab" href="#/open">
              Paste the message
            </a>
          )}
          <a className="link" href="#/">
            To my own city
          </a>
        </p>
      </section>
    </main>
  )
}

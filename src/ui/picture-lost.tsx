import { useState } from 'react'
import type { Covered } from './free-part.ts'
import './picture-lost.css'

/**
 * Shown in place of the picture once the browser has stopped drawing it: what still works, and a button to try again.
 */
export function PictureLost({
  onAgain,
  covered,
}: {
  onAgain: () => Promise<boolean>
  /** CSS pixels covered at each side: it is centred in the rest. Left out: it is part of the page's flow. */
  covered?: Covered
}) {
  const [failed, setFailed] = useState(0)
  const [isTrying, setTrying] = useState(false)
  const again = async () => {
    setTrying(true)
    const isThere = await onAgain()
    setTrying(false)
    if (!isThere) setFailed((times) => times + 1)
  }
  const sign = (
    <section className="sign picture-lost">
      <p role="status">
        The browser has stopped drawing the city. Everything else on this page works.
        {failed > 0 &&
          ` Tried ${failed === 1 ? 'once' : `${failed} times`}: it can’t be drawn yet. Starting the browser again usually helps.`}
      </p>
      <button type="button" className="slab" aria-disabled={isTrying} onClick={() => !isTrying && void again()}>
        Show the picture again
      </button>
    </section>
  )
  if (!covered) return sign
  const { top, right, bottom, left } = covered
  return (
    <div className="picture-lost-free" style={{ top, right, bottom, left }}>
      {sign}
    </div>
  )
}

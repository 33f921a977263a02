import { useState } from 'react'
import { encode } from 'uqr'
import { Dialog } from '#ui/dialog.tsx'

/** The largest QR version (1 to 40) that phones read from a screen. */
const FINEST = 17
const QUIET = 4
const PIXELS_A_MODULE = 5

/** The QR code of a link; null if it would need a version above FINEST. */
export function patternOf(url: string): Pattern | null {
  try {
    const { data, size } = encode(url, { ecc: 'M', border: 0, maxVersion: FINEST })
    const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
    return { path, size }
  } catch {
    return null
  }
}

export type Pattern = { readonly path: string; readonly size: number }

/** The link as a QR code, dark on white in every light. Pressing it opens a large one. */
export function Stamp({ pattern }: { pattern: Pattern }) {
  const [isLarge, setLarge] = useState(false)
  return (
    <>
      <button type="button" className="share-stamp" onClick={() => setLarge(true)}>
        <Code pattern={pattern} label="Show the QR code of the link large" />
      </button>
      {isLarge && (
        <Dialog title="Your city, for a camera" onClose={() => setLarge(false)} className="share-large">
          <Code pattern={pattern} label="QR code of the link" pixels={PIXELS_A_MODULE} />
          <p className="small soft">A phone’s camera opens it. No app, no server in between.</p>
        </Dialog>
      )}
    </>
  )
}

function Code({ pattern, label, pixels }: { pattern: Pattern; label: string; pixels?: number }) {
  const side = pattern.size + 2 * QUIET
  const size = pixels === undefined ? {} : { width: side * pixels, height: side * pixels }
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      {...size}
    >
      <path fill="#fff" d={`M${-QUIET} ${-QUIET}h${side}v${side}h-${side}z`} />
      <path fill="#2b1c47" d={pattern.path} />
    </svg>
  )
}

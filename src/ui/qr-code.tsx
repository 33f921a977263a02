import { encode } from 'uqr'

/** The largest QR version (1 to 40) that phones read from a screen. */
const FINEST = 18
const QUIET = 4
const PIXELS_A_MODULE = 5

export type Pattern = { readonly path: string; readonly size: number }

/**
 * The QR code of a link; null if it would need a version above FINEST. The longest links have less error correction: a
 * screen has no stains.
 */
export function patternOf(url: string): Pattern | null {
  return patternAt(url, 'M') ?? patternAt(url, 'L')
}

function patternAt(url: string, ecc: 'M' | 'L'): Pattern | null {
  try {
    const { data, size } = encode(url, { ecc, border: 0, maxVersion: FINEST })
    const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
    return { path, size }
  } catch {
    return null
  }
}

/** A QR code, dark on white in every light. Without `isLarge` it takes the width of its box. */
export function QrCode({ pattern, label, isLarge = false }: { pattern: Pattern; label: string; isLarge?: boolean }) {
  const side = pattern.size + 2 * QUIET
  const size = isLarge ? { width: side * PIXELS_A_MODULE, height: side * PIXELS_A_MODULE } : {}
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

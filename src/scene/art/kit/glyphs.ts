import type { Pen } from '../pen.ts'

type GlyphInk = { readonly day: string; readonly night: string }
type GlyphBox = { readonly u: number; readonly v: number; readonly size: number }

/** The letters JS, drawn as lines because a worker has no web font. */
export function glyphJs(pen: Pen, { u, v, size }: GlyphBox, { day, night }: GlyphInk): void {
  const { brush } = pen
  const at = (x: number, y: number) => [u + x * size, v + y * size] as const
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  brush.beginPath()
  brush.moveTo(...at(0.4, 0))
  brush.lineTo(...at(0.4, 0.74))
  brush.bezierCurveTo(...at(0.4, 1.06), ...at(0.02, 1.06), ...at(0, 0.76))
  brush.moveTo(...at(1.1, 0.14))
  brush.bezierCurveTo(...at(1, -0.06), ...at(0.68, -0.04), ...at(0.68, 0.24))
  brush.bezierCurveTo(...at(0.68, 0.56), ...at(1.14, 0.44), ...at(1.14, 0.76))
  brush.bezierCurveTo(...at(1.14, 1.06), ...at(0.76, 1.06), ...at(0.64, 0.84))
  pen.trace(day, night, size * 0.17)
}

/** The prompt of a shell, `>_`. */
export function glyphPrompt(pen: Pen, { u, v, size }: GlyphBox, { day, night }: GlyphInk): void {
  const { brush } = pen
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  brush.beginPath()
  brush.moveTo(u, v)
  brush.lineTo(u + size * 0.5, v + size * 0.42)
  brush.lineTo(u, v + size * 0.84)
  brush.moveTo(u + size * 0.66, v + size * 0.92)
  brush.lineTo(u + size * 1.25, v + size * 0.92)
  pen.trace(day, night, size * 0.17)
}

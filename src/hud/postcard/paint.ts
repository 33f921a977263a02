import { fittingSize, measurePostcard } from './measures.ts'
import type { Line, Size } from './measures.ts'

/** The paper of a card; the same by day and night, because others get the card as it is. */
export const CARD_PAPER = '#fffdf6'
export const CARD_INK = '#43325e'
const SOFT_INK = '#68577f'
const LIT = '#ffc869'

/** The texts on a card. */
export type PostcardWords = {
  /** "Greetings from a Builder" */
  readonly greeting: string
  /** "Mira, 12 March 2026" */
  readonly hand: string
  /** "24 of 31 floors" */
  readonly sum: string
  readonly level: number
  readonly levels: number
}

const FACES = {
  upright: (size: number) => `600 ${size}px Outfit, system-ui, sans-serif`,
  plain: (size: number) => `400 ${size}px Outfit, system-ui, sans-serif`,
  hand: (size: number) => `italic 400 ${size}px Literata, Georgia, serif`,
} as const
type Face = keyof typeof FACES

export const houseFont = (face: Face, size: number) => FACES[face](size)

/**
 * Loads the fonts, because a canvas draws with those loaded so far. If one fails, the card is made with another font.
 */
export async function loadHouseFonts(): Promise<void> {
  await Promise.allSettled(Object.values(FACES).map((face) => document.fonts.load(face(32))))
}

/** Paints the whole card. `photograph`: returns the city in a given size. */
export function paintPostcard(
  context: CanvasRenderingContext2D,
  size: Size,
  words: PostcardWords,
  photograph: (width: number, height: number) => HTMLCanvasElement | null,
): void {
  const { picture, greeting, hand, sum, maker, window } = measurePostcard(size, words.levels)
  context.fillStyle = CARD_PAPER
  context.fillRect(0, 0, size.width, size.height)
  const city = photograph(picture.width, picture.height)
  if (city) context.drawImage(city, picture.x, picture.y, picture.width, picture.height)
  context.strokeStyle = 'rgba(67, 50, 94, 0.35)'
  context.lineWidth = 2
  context.strokeRect(picture.x, picture.y, picture.width, picture.height)

  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  write(context, words.greeting, greeting, 'upright', CARD_INK)
  write(context, words.hand, hand, 'hand', CARD_INK)
  context.textAlign = 'right'
  write(context, words.sum, sum, 'upright', CARD_INK)
  write(context, 'Beyond Vibe Coding', maker, 'plain', SOFT_INK)
  for (let level = 0; level < words.levels; level += 1) {
    paintWindow(context, { ...window, x: window.x + level * window.step }, level <= words.level)
  }
}

function write(context: CanvasRenderingContext2D, text: string, line: Line, face: Face, ink: string): void {
  const size = fittingSize(line, (next) => {
    context.font = houseFont(face, next)
    return context.measureText(text).width
  })
  context.font = houseFont(face, size)
  context.fillStyle = ink
  context.fillText(text, line.x, line.y, line.most)
}

/** An arched window, lit if its level is reached. */
function paintWindow(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Size & { x: number; y: number },
  isLit: boolean,
): void {
  const radius = width / 2
  context.beginPath()
  context.moveTo(x, y + height)
  context.lineTo(x, y + radius)
  context.arc(x + radius, y + radius, radius, Math.PI, 0)
  context.lineTo(x + width, y + height)
  context.closePath()
  context.fillStyle = LIT
  if (isLit) context.fill()
  context.setLineDash(isLit ? [] : [5, 4])
  context.strokeStyle = isLit ? CARD_INK : SOFT_INK
  context.lineWidth = 2
  context.stroke()
  context.setLineDash([])
}

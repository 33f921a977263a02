import { CARD_INK, CARD_PAPER, houseFont } from '../postcard/paint.ts'

export const VIDEO = { width: 1280, height: 800 } as const

const PLATE = { x: 28, y: VIDEO.height - 92, width: 356, height: 66 } as const

/** Paints a photograph and a note with its date. If `photograph` is null, the one before stays. */
export function paintFrame(
  context: CanvasRenderingContext2D,
  photograph: HTMLCanvasElement | null,
  words: { readonly day: string; readonly standing: string },
): void {
  if (photograph) context.drawImage(photograph, 0, 0, VIDEO.width, VIDEO.height)
  context.fillStyle = CARD_PAPER
  context.beginPath()
  context.roundRect(PLATE.x, PLATE.y, PLATE.width, PLATE.height, 4)
  context.fill()
  context.fillStyle = CARD_INK
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.font = houseFont('upright', 22)
  context.fillText(words.day, PLATE.x + 18, PLATE.y + 29, PLATE.width - 36)
  context.font = houseFont('plain', 17)
  context.fillText(words.standing, PLATE.x + 18, PLATE.y + 53, PLATE.width - 36)
}

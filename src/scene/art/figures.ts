import type { Brush } from './pen.ts'

/** How a person of the stories is dressed. */
type Figure = {
  readonly cut: 'coat' | 'trousers' | 'skirt' | 'cloak'
  readonly head: 'hair' | 'bun' | 'straw' | 'cap' | 'hood' | 'toque' | 'helmet' | 'scarf' | 'bowler'
  readonly hand: 'apron' | 'bag' | 'stick' | 'basket' | null
  /** Clothes, and hat or second piece. */
  readonly colours: readonly [string, string]
  readonly skin: string
  readonly hair: string
}

const FIGURES: readonly Figure[] = [
  { cut: 'skirt', head: 'bun', hand: 'apron', colours: ['#5a8fd0', '#fff6e6'], skin: '#f3c8a4', hair: '#7a4f3a' },
  { cut: 'trousers', head: 'cap', hand: 'bag', colours: ['#ef6f5e', '#43507f'], skin: '#c98e64', hair: '#3d2f3f' },
  { cut: 'coat', head: 'bowler', hand: 'stick', colours: ['#7a5ab0', '#4a3a66'], skin: '#f0c09a', hair: '#d9d3e2' },
  { cut: 'trousers', head: 'toque', hand: 'apron', colours: ['#fff6e6', '#c9c2dc'], skin: '#e8b48c', hair: '#5a3b2c' },
  { cut: 'skirt', head: 'straw', hand: 'basket', colours: ['#4fa08c', '#f2cf78'], skin: '#f3c8a4', hair: '#a3623a' },
  { cut: 'cloak', head: 'hood', hand: null, colours: ['#c4574a', '#a8413a'], skin: '#f0c09a', hair: '#5a3b2c' },
  { cut: 'trousers', head: 'helmet', hand: null, colours: ['#f08a3c', '#43507f'], skin: '#a8714c', hair: '#2f2633' },
  { cut: 'coat', head: 'hair', hand: 'bag', colours: ['#f29fb5', '#8d4a78'], skin: '#8a5a3e', hair: '#2f2633' },
  { cut: 'skirt', head: 'scarf', hand: null, colours: ['#f6b545', '#d2556a'], skin: '#d7a078', hair: '#4a3326' },
  { cut: 'trousers', head: 'straw', hand: 'stick', colours: ['#a9c979', '#ecd08c'], skin: '#b9825a', hair: '#6b6272' },
  { cut: 'coat', head: 'cap', hand: null, colours: ['#3f609a', '#2c4470'], skin: '#f3c8a4', hair: '#c08a4a' },
  { cut: 'cloak', head: 'hair', hand: 'basket', colours: ['#9a86d8', '#6a52a8'], skin: '#e8b48c', hair: '#e9dcb4' },
]

/** How many figures there are. */
export const FIGURE_COUNT = FIGURES.length
/** The room a figure takes, in scene pixels around its feet. */
export const FIGURE_ROOM = { left: -5, top: -10, width: 11, height: 13 }

const SOFT_SHADOW = 'rgba(70,40,110,.34)'
const SHADE = 'rgba(70,40,110,.3)'
const SHINE = 'rgba(255,250,230,.5)'

/** A person of the stories, 7 px tall, with their feet at (0, 0). */
export function drawFigure(brush: Brush, number: number): void {
  const figure = FIGURES[number % FIGURE_COUNT]!
  const fill = (colour: string, path: () => void) => {
    brush.beginPath()
    path()
    brush.fillStyle = colour
    brush.fill()
  }
  fill(SOFT_SHADOW, () => brush.ellipse(2.1, 0.1, 3.1, 1.2, 0, 0, 2 * Math.PI))
  drawBody(figure, fill, brush)
  fill(figure.skin, () => brush.arc(0, -6.1, 1.4, 0, 2 * Math.PI))
  drawHead(figure, fill, brush)
  drawHand(figure, fill, brush)
}

type Fill = (colour: string, path: () => void) => void

function drawBody({ cut, colours: [clothes, second] }: Figure, fill: Fill, brush: Brush): void {
  const trunk = (foot: number, hem: number) => () => {
    brush.moveTo(-1.15, -4.9)
    brush.quadraticCurveTo(0, -5.4, 1.15, -4.9)
    brush.lineTo(hem, foot)
    brush.quadraticCurveTo(0, foot + 0.5, -hem, foot)
    brush.closePath()
  }
  const side = (foot: number, hem: number) => () => {
    brush.moveTo(0.35, -5.1)
    brush.lineTo(1.15, -4.9)
    brush.lineTo(hem, foot)
    brush.lineTo(hem * 0.45, foot + 0.3)
    brush.closePath()
  }
  if (cut === 'trousers') {
    fill(second, () => brush.roundRect(-1.15, -2.6, 1, 2.7, 0.3))
    fill(second, () => brush.roundRect(0.15, -2.6, 1, 2.7, 0.3))
  }
  const [foot, hem] = ({ coat: [-0.3, 1.35], trousers: [-2, 1.3], skirt: [-0.2, 2], cloak: [-0.1, 1.75] } as const)[cut]
  fill(clothes, trunk(foot, hem))
  fill(SHADE, side(foot, hem))
  if (cut === 'cloak') fill(second, () => brush.rect(-0.25, -4.9, 0.5, 4.7))
  fill(SHINE, () => brush.rect(-1.2, -4.6, 0.4, Math.abs(foot + 4.6) * 0.8))
}

function drawHead({ head, hair, colours: [, second] }: Figure, fill: Fill, brush: Brush): void {
  const cap = (colour: string, radius: number) =>
    fill(colour, () => {
      brush.arc(0, -6.25, radius, Math.PI * 0.98, Math.PI * 2.02)
      brush.closePath()
    })
  cap(hair, 1.5)
  if (head === 'bun') fill(hair, () => brush.arc(0.9, -7.5, 0.75, 0, 2 * Math.PI))
  if (head === 'cap') {
    cap(second, 1.6)
    fill(second, () => brush.rect(-2.3, -6.6, 2, 0.55))
  }
  if (head === 'straw') {
    fill(second, () => brush.ellipse(0, -6.9, 2.7, 0.85, 0, 0, 2 * Math.PI))
    fill(second, () => brush.roundRect(-1.2, -8.4, 2.4, 1.6, 0.7))
  }
  if (head === 'hood') cap(second, 1.85)
  if (head === 'toque') fill('#ffffff', () => brush.roundRect(-1.25, -9, 2.5, 2.4, 0.8))
  if (head === 'helmet') {
    cap('#ffc94a', 1.75)
    fill('#ffc94a', () => brush.rect(-2, -6.6, 4, 0.5))
  }
  if (head === 'scarf') {
    cap(second, 1.65)
    fill(second, () => brush.rect(-1.1, -5.2, 2.2, 0.6))
  }
  if (head === 'bowler') {
    cap(second, 1.55)
    fill(second, () => brush.ellipse(0, -6.7, 2.2, 0.5, 0, 0, 2 * Math.PI))
  }
}

function drawHand({ hand }: Figure, fill: Fill, brush: Brush): void {
  if (hand === 'apron') fill('#fffaf0', () => brush.roundRect(-0.85, -3.7, 1.6, 2.7, 0.4))
  if (hand === 'bag') fill('#7a4f3a', () => brush.roundRect(1, -3.2, 1.3, 1.6, 0.35))
  if (hand === 'stick') fill('#6a4a3a', () => brush.rect(-2.1, -3.8, 0.5, 3.9))
  if (hand === 'basket') {
    fill('#b9814a', () => brush.roundRect(-2.5, -2.9, 1.7, 1.2, 0.4))
    fill('#ef8a6a', () => brush.arc(-1.9, -3, 0.5, 0, 2 * Math.PI))
  }
}

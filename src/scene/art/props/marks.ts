import { WHITE, dim, mix, veil } from '../colour.ts'
import { towerCrane } from '../kit/crane.ts'
import { pole } from '../kit/details.ts'
import type { Pen } from '../pen.ts'
import { ORIGIN } from '../kit/solids.ts'

const PLAIN_CLOTH = '#f6e7cf'
const MENTOR_CLOTH = '#23a2a4'

/** The flag of a checkpoint: plain once the checkpoint is shown, turquoise once a mentor has vouched for it. */
export function pennant(pen: Pen, vouched: boolean): void {
  const cloth = vouched ? MENTOR_CLOTH : PLAIN_CLOTH
  const { brush } = pen
  pole(pen, { z: 0, height: 30, colour: '#f4ead8', width: 1.8, tip: vouched ? '#8ff0ea' : '#f4b53f' })
  brush.beginPath()
  brush.moveTo(0.6, -28)
  brush.quadraticCurveTo(9, -30, 22, -26)
  brush.lineTo(15, -22.4)
  brush.lineTo(21, -17.5)
  brush.quadraticCurveTo(9, -18.5, 0.6, -16)
  brush.closePath()
  pen.fill(
    pen.gradient(
      [0, 0],
      [22, 0],
      [
        [0, mix(cloth, WHITE, 0.18)],
        [0.45, cloth],
        [0.62, dim(cloth, 0.84)],
        [1, mix(cloth, WHITE, 0.12)],
      ],
    ),
  )
  pen.stroke(vouched ? '#0b6873' : '#b79a86', 0.8)
}

/** The crane that sets a storey. `load`: colour of what hangs on its hook. */
export const crane = (pen: Pen, load: string): void =>
  towerCrane(pen, { at: ORIGIN, z: 0, size: 1, colour: '#f6b940', load })

/** The moon that says that this storey's lights are out, centred on its base point. */
export function moonMark(pen: Pen): void {
  const { brush } = pen
  pen.circle(0, 0, 8)
  pen.fill('#39466f')
  pen.stroke('#fffaf0', 1.3)
  const [horn, hollow] = [1.92, 1.384]
  brush.beginPath()
  brush.arc(0.4, 0, 5, -horn, horn)
  brush.arc(-2.2, 0, 4.78, hollow, -hollow, true)
  brush.closePath()
  pen.light('#ffe2a0', '#ffe9b8')
}

/** One soft puff, 12 px across. */
export function smokePuff(pen: Pen): void {
  pen.circle(0, 0, 6)
  pen.fill(
    pen.radial(ORIGIN, 0.5, ORIGIN, 6, [
      [0, 'rgba(255,252,246,.85)'],
      [0.55, 'rgba(255,250,244,.5)'],
      [1, 'rgba(255,250,244,0)'],
    ]),
  )
}

/** The light around a lamp, 64 px across; to be shown with the blend mode 'add'. */
export function radialGlow(pen: Pen): void {
  const amber = '#ffc474'
  pen.circle(0, 0, 32)
  pen.fill(
    pen.radial(ORIGIN, 1, ORIGIN, 32, [
      [0, 'rgba(255,214,140,.95)'],
      [0.35, veil(amber, 0.35)],
      [1, veil('#ff9650', 0)],
    ]),
  )
}

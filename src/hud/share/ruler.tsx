import { wholeNumber } from '#ui/in-words.ts'
import { FITS_A_CHAT } from '#share/link/fault.ts'

/** How much of the length that a chat accepts the link takes. */
export function Ruler({ length }: { length: number }) {
  const isOver = length > FITS_A_CHAT
  const words = `${wholeNumber(length)} characters`
  return (
    <div className={`share-ruler ${isOver ? 'is-over' : ''}`}>
      <div
        className="share-ruler-bar"
        role="img"
        aria-label={`${words}, of ${wholeNumber(FITS_A_CHAT)} that any chat takes`}
      >
        <i style={{ width: `${Math.min(100, (100 * length) / FITS_A_CHAT)}%` }} />
      </div>
      <span>{words}</span>
      <span>{wholeNumber(FITS_A_CHAT)}, what any chat takes</span>
    </div>
  )
}

import { makeLearnerAddress } from '#share/address.ts'
import { useLearner } from '../learner.ts'
import { placeOf } from '../overview/worth-judging.ts'
import type { Worth } from '../overview/worth-judging.ts'
import './pin.css'

/**
 * The number of something worth judging, over its building in the picture. Leads to the same place as its row. For
 * pointers only: keyboards and screen readers use the row.
 */
export function Pin({ worth, number }: { worth: Worth; number: number }) {
  const { link } = useLearner()
  return (
    <a
      className="mentor-pin"
      href={makeLearnerAddress(link, placeOf(worth))}
      tabIndex={-1}
      draggable={false}
      ref={keepPressesFromPicture}
    >
      <span>{number}</span>
    </a>
  )
}

/** Stops presses here, because the picture would take them for the beginning of a drag. */
function keepPressesFromPicture(pin: HTMLElement | null) {
  if (!pin) return
  const stop = (event: PointerEvent) => event.stopPropagation()
  pin.addEventListener('pointerdown', stop)
  return () => pin.removeEventListener('pointerdown', stop)
}

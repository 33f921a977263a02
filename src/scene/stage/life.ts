import type { Loop } from './loop.ts'
import { createPace } from './pace.ts'
import type { StageInput } from './stage-ports.ts'

/** What lives by itself: put where it is after so many seconds. */
type Living = { readonly moveTo: (seconds: number) => void }

/** Boats, birds, clouds and the beam of the lighthouse: alive while they are wanted and this device draws them with ease. */
export type Life = {
  readonly show: (input: Pick<StageInput, 'ambient' | 'motion'>) => void
  readonly halt: () => void
}

export function createLife(living: readonly Living[], loop: Loop): Life {
  let halt = () => {}
  return {
    halt: () => halt(),
    show: ({ ambient, motion }) => {
      halt()
      if (ambient === false || motion === 'less') return
      const pace = createPace()
      halt = loop.run((elapsed, delta) => {
        // Where nobody has chosen, a device that draws with effort is left in peace.
        if (ambient === null && pace.isSlow(delta)) return 'done'
        for (const one of living) one.moveTo(elapsed / 1000)
        return 'goes on'
      })
    },
  }
}

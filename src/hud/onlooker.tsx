import type { Day } from '#progress/event.ts'
import { useAmbient, useTime } from '#store/hooks.tsx'
import { AmbientContext } from '#ui/ambient.ts'
import { dayOf } from '#ui/in-words.ts'

/** Wraps a view that must not use the store: gives it today's date, and the setting for ambient motion. */
export function Onlooker({ children }: { children: (today: Day) => React.ReactNode }) {
  return <AmbientContext value={useAmbient()}>{children(useTime(dayOf))}</AmbientContext>
}

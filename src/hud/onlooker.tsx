import type { Day } from '#progress/event.ts'
import { useAmbient, useNow } from '#store/hooks.tsx'
import { AmbientContext } from '#ui/ambient.ts'
import { dayOf } from '#ui/in-words.ts'

/** Around a view that knows no store: tells it today's date here, and what this browser keeps about boats and birds. */
export function Onlooker({ children }: { children: (today: Day) => React.ReactNode }) {
  return <AmbientContext value={useAmbient()}>{children(dayOf(useNow()))}</AmbientContext>
}

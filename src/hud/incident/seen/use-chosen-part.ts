import { useCallback, useState } from 'react'
import type { PartId } from '#simulation/system.ts'
import type { Watched } from './graphs.tsx'

/**
 * The part that is looked at; null: the people, as at the beginning. What is predicted comes into view by itself.
 * `onLook` is told of what was chosen.
 */
export function useChosenPart(
  watched: Watched | null,
  onLook: (part: PartId | null) => void,
): readonly [chosen: PartId | null, look: (part: PartId | null) => void] {
  const [chosen, setChosen] = useState<PartId | null>(watched?.graph.part ?? null)
  const predicted = watched && `${watched.graph.part ?? ''} ${watched.graph.signal}`
  const [shownFor, setShownFor] = useState(predicted)
  if (predicted !== shownFor) {
    setShownFor(predicted)
    if (watched) setChosen(watched.graph.part)
  }
  const look = useCallback(
    (part: PartId | null) => {
      setChosen(part)
      onLook(part)
    },
    [onLook],
  )
  return [chosen, look]
}

import { useEffect, useState } from 'react'
import type { Floor, Lesson } from '#city/city.ts'
import type { Words } from '#city/words.ts'

export type Fetched = { readonly kind: 'coming' } | { readonly kind: 'failed' } | { readonly kind: 'here'; lesson: Lesson }

const COMING: Fetched = { kind: 'coming' }

/** A floor's lesson, which comes with those of its level. `retry` asks again after a failure. */
export function useLesson(words: Words, floor: Floor): readonly [Fetched, () => void] {
  const [state, setState] = useState<{ readonly floor: Floor; readonly fetched: Fetched }>({ floor, fetched: COMING })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isOn = true
    const settle = (fetched: Fetched) => {
      if (isOn) setState({ floor, fetched })
    }
    words.lessonsOf(floor.level).then(
      (lessons) => {
        const lesson = lessons.find((each) => each.floor === floor.id)
        settle(lesson ? { kind: 'here', lesson } : { kind: 'failed' })
      },
      () => settle({ kind: 'failed' }),
    )
    return () => {
      isOn = false
    }
  }, [words, floor, attempt])
  const retry = () => {
    setState({ floor, fetched: COMING })
    setAttempt((count) => count + 1)
  }
  return [state.floor === floor ? state.fetched : COMING, retry]
}

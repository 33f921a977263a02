import { useEffect, useRef, useState } from 'react'
import type { LogPage, Logbook, LogQuery } from '../run/logbook.ts'

/** Lines, and the second up to which they were read. */
type ReadPage = LogPage & { readonly upToS: number }

const NOTHING: ReadPage = { lines: [], earlier: 0, upToS: 0 }
/** Milliseconds between two questions; more while time runs so fast that nobody can read along. */
const PAUSE = 500
const PAUSE_FAST = 5900

/**
 * The lines that a query asks for, up to second `toS`. They follow it at most twice a second; where time runs fast, with
 * every third picture, and then together with whatever else is drawn, as each frame has its price.
 */
export function useLog(
  logbook: Logbook,
  query: Omit<LogQuery, 'fromS' | 'toS'>,
  toS: number,
  isFast: boolean,
): ReadPage {
  const { part, level, request, words, most } = query
  const [page, setPage] = useState(NOTHING)
  const [asked] = useState(() => ({ at: -PAUSE, number: 0, query: '' }))
  const coming = useRef<ReadPage | null>(null)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])
  useEffect(() => {
    if (coming.current) setPage(coming.current)
    coming.current = null
    const text = JSON.stringify([part, level, request, words, most])
    const canWait = isFast && text === asked.query
    const ask = () => {
      asked.at = performance.now()
      asked.query = text
      const number = ++asked.number
      void logbook.read({ fromS: 0, toS, part, level, request, words, most }).then((read) => {
        if (!isHere.current || number !== asked.number) return
        if (canWait) coming.current = { ...read, upToS: toS }
        else setPage({ ...read, upToS: toS })
      })
    }
    const timer = setTimeout(ask, Math.max(0, asked.at + (canWait ? PAUSE_FAST : PAUSE) - performance.now()))
    return () => clearTimeout(timer)
  }, [logbook, asked, toS, part, level, request, words, most, isFast])
  return page
}

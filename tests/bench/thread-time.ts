import type { Page } from 'playwright'

const MARK = 'a frame begins'
/** The browser's own names of the tasks in which our code runs. */
const isOurs = ({ name, args }: TraceEvent) =>
  name === 'FireAnimationFrame' || (name === 'EventDispatch' && args.data?.type === 'pointermove')

type TraceEvent = {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds: when it began, how long it took, and how much of that its thread had. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly data?: { readonly type?: string } }
}

/**
 * Milliseconds that our code had the page's main thread, from mark to mark. A clock would count what other programs did
 * meanwhile on the same cores.
 */
export async function threadTimesOf<T>(
  page: Page,
  run: (mark: string) => Promise<T>,
): Promise<{ readonly result: T; readonly times: readonly number[] }> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] })
  let result: T
  let trace: Buffer
  try {
    result = await run(MARK)
  } finally {
    trace = await browser.stopTracing()
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  const marks = traceEvents.filter(({ name, cat }) => name === MARK && cat.includes('user_timing'))
  const starts = marks.map(({ ts }) => ts).toSorted((a, b) => a - b)
  const [first] = marks
  const ours = traceEvents.filter(
    (event) => event.ph === 'X' && event.pid === first?.pid && event.tid === first.tid && isOurs(event),
  )
  const times = starts.slice(0, -1).map((start, at) => {
    const during = ours.filter(({ ts }) => ts >= start && ts < starts[at + 1]!)
    return during.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000
  })
  return { result, times }
}

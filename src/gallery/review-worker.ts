import type { ReviewRuns, Run, Turn } from 'virtual:review-runs'
import { twiceAtOnceOf } from '../content/review/twice-at-once.ts'
import { serveRuns } from '../hud/review/run/serve-runs.ts'
import { SAMPLES } from './review-samples.ts'
import type { Sample } from './review-samples.ts'

type Loaded = Readonly<Record<string, Run>>

const moduleOf = (code: string): Promise<Loaded> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`) as Promise<Loaded>

async function runsOf({ code, mended, review: { trial } }: Sample): Promise<ReviewRuns> {
  const load = async (text: string) => {
    const name = /function (\w+)/.exec(text)![1]!
    const isTwice = trial?.kind === 'twice'
    const loaded = await moduleOf(isTwice ? `${text}\n${twiceAtOnceOf(name)}\nexport { turnsOf }` : text)
    return { run: loaded[isTwice ? 'twiceAtOnce' : name]!, turnsOf: loaded['turnsOf'] ?? null }
  }
  const given = await load(code)
  const { turnsOf } = given
  return {
    given: given.run,
    mended: mended === null ? null : (await load(mended)).run,
    turnsOf:
      turnsOf &&
      (async (...values) => ((await turnsOf(...values)) as { readonly operations: readonly Turn[] }).operations),
  }
}

/** Code that does what it must not do to the page. */
const WAYS: Readonly<Record<string, () => unknown>> = {
  loop: () => {
    for (;;);
  },
  allocate: () => {
    const kept: number[][] = []
    for (;;) kept.push(Array.from({ length: 10_000_000 }, (_, at) => at))
  },
  getter: () => ({
    get secret() {
      throw new Error('Hands off.')
    },
  }),
  flood: () => {
    for (let at = 0; at < 10_000; at += 1) (globalThis as unknown as Window).postMessage(`message ${at}`)
  },
  circle: () => {
    const list: unknown[] = [1]
    list.push(list)
    return list
  },
  later: () => {
    setTimeout(() => {
      throw new Error('too late')
    })
    return Promise.reject(new Error('Not today.'))
  },
  large: () => 'x'.repeat(300_000),
  numbers: () => [Number.NaN, -0, Infinity, undefined],
  nothing: () => undefined,
}

serveRuns(globalThis, {
  ...Object.fromEntries(Object.values(SAMPLES).map((sample) => [sample.review.id, () => runsOf(sample)])),
  [SAMPLES.hostile.review.id]: () =>
    Promise.resolve({ given: (how) => WAYS[String(how)]?.(), mended: null, turnsOf: null }),
})

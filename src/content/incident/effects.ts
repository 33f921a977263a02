import { type Result, err, ok } from '#lib/result.ts'
import type { Effect, System } from '#simulation/system.ts'
import { createNearest, meant } from '../nearest.ts'
import {
  type Form,
  type ValuesOf,
  count,
  duration,
  onOrOff,
  oneOf,
  orNone,
  pattern,
  seconds,
  share,
  size,
} from './form.ts'
import { type KnownForms, formsOf } from './known.ts'
import { MOST } from './limits.ts'
import { retriesOf, RETRIES } from './retries.ts'

/** How one kind of effect is written, and what it becomes. `phrase`: the words with which it begins. */
type Wording = { readonly phrase: string; readonly read: Form<Effect> }

/** What stands in messages for the placeholders. */
const EXAMPLES: Readonly<Record<string, string>> = {
  part: 'shop',
  from: 'shop',
  to: 'bank',
  count: '2',
  size: '50',
  ms: '300 ms',
  retries: '2, wait 100 ms',
  on: 'off',
  places: '20',
  name: 'mails',
  load: 'buyers',
  share: '30%',
  stands: 'open',
  way: 'alongside',
  cache: 'prices',
  seconds: '600 s',
  filling: 'one',
  record: 'orders',
  space: '5000 MB',
  mb: '1024 MB',
  lock: 'stock',
}

type Forms = Readonly<Record<string, Form<unknown>>>

function wording<F extends Forms>(
  text: string,
  forms: F,
  make: (values: ValuesOf<F>) => Effect | Result<Effect, string>,
): Wording {
  const example = text.replace('?', '').replace(/<(\w+)>/g, (_, name: string) => EXAMPLES[name]!)
  const read = pattern(text, forms, example)
  return {
    phrase: text.replace(/ ?<.*/, ''),
    read(words) {
      const values = read(words)
      if (!values.ok) return values
      const made = make(values.value)
      return 'ok' in made ? made : ok(made)
    },
  }
}

/** Reads one effect, such as "pool `shop` to `bank` 50". */
export function effectsForm(system: System): Form<Effect> {
  const wordings = wordingsOf(formsOf(system))
  const phrases = wordings.map(({ phrase }) => phrase)
  const nearest = createNearest(phrases)
  return (words) => {
    const [found] = wordings
      .filter(({ phrase }) => words === phrase || words.startsWith(`${phrase} `))
      .sort((one, other) => other.phrase.length - one.phrase.length)
    if (found) return found.read(words)
    const [first = '', second = ''] = words.split(' ')
    const near = nearest(`${first} ${second}`) ?? nearest(first)
    return err(`found "${words}", expected one of: ${phrases.join(', ')}.${meant(near)}`)
  }
}

function wordingsOf(forms: KnownForms): readonly Wording[] {
  const { part, called } = forms
  /** An effect on the calls from one part to another, which must be there. */
  const ofCall = <T extends { readonly from: string; readonly to: string }>(values: T, make: (values: T) => Effect) => {
    const calls = forms.call(values.from, values.to)
    return calls.ok ? ok(make(values)) : calls
  }
  const way = { from: part, to: called }
  const places = count({ most: MOST.places })
  return [
    wording('roll back <part>', { part }, ({ part: id }) => ({ kind: 'roll back', part: id })),
    wording('restart <part>', { part }, ({ part: id }) => ({ kind: 'restart', part: id })),
    wording('add <count> instances? to <part>', { count: count({ least: 1, most: 100 }), part }, (values) => {
      return { kind: 'add instances', ...values }
    }),
    wording('pool <from> to <to> <size>', { ...way, size: count({ least: 1, most: MOST.places }) }, (values) =>
      ofCall(values, () => ({ kind: 'pool', ...values })),
    ),
    wording(
      'time limit <from> to <to> <ms>',
      { ...way, ms: orNone('none', duration({ least: 1, most: MOST.ms })) },
      (values) => ofCall(values, () => ({ kind: 'time limit', ...values })),
    ),
    wording('retries <from> to <to> <retries>', { from: forms.asker, to: called, retries: policy }, (values) => {
      const asks = forms.asks(values.from, values.to)
      return asks.ok ? { kind: 'retries', ...values } : ofCall(values, () => ({ kind: 'retries', ...values }))
    }),
    wording('fallback <from> to <to> <on>', { ...way, on: onOrOff }, (values) =>
      ofCall(values, () => ({ kind: 'fallback', ...values })),
    ),
    wording('queue <part> <places>', { part, places }, (values) => ({ kind: 'queue', ...values })),
    wording('workers <part> <count>', { part, count: count({ least: 1, most: MOST.workers }) }, (values) => {
      return { kind: 'workers', ...values }
    }),
    wording('switch <name> <on>', { name: forms.switch, on: onOrOff }, (values) => ({ kind: 'switch', ...values })),
    wording('shed <load> <share>', { load: forms.load, share: share() }, (values) => ({ kind: 'shed', ...values })),
    wording(
      'breaker <from> to <to> <stands>',
      { ...way, stands: oneOf(['open', 'closed', 'by itself']) },
      (values): Result<Effect, string> => {
        const calls = forms.call(values.from, values.to)
        if (!calls.ok) return calls
        const hasNumbers = calls.value.some(({ breaker }) => breaker)
        if (values.stands === 'by itself' && !hasNumbers)
          return err(`the call from "${values.from}" to "${values.to}" has no "breaker"`)
        return ok({ kind: 'breaker', ...values })
      },
    ),
    wording('empty queue <part>', { part }, (values) => ({ kind: 'empty queue', ...values })),
    wording('index <part> <way>', { part: forms.withRows, way: oneOf(['blocking', 'alongside']) }, (values) => {
      return { kind: 'index', part: values.part, blocking: values.way === 'blocking' }
    }),
    wording(
      'cache life <cache> <seconds>',
      { cache: forms.cache, seconds: seconds({ least: 0.001, most: MOST.seconds }) },
      (values) => ({ kind: 'cache life', ...values }),
    ),
    wording('cache filling <cache> <filling>', { cache: forms.cache, filling: oneOf(['each', 'one']) }, (values) => ({
      kind: 'cache filling',
      ...values,
    })),
    wording('name <name> to <to>', { name: forms.name, to: part }, (values) =>
      forms.leadsTo(values.name).includes(values.to)
        ? { kind: 'name', ...values }
        : err(`"${values.name}" may not lead to "${values.to}". Write it into "may lead to"`),
    ),
    wording('promote <part> for <record>', { part, record: forms.record }, (values) => ({
      kind: 'promote',
      ...values,
    })),
    wording('demote <part> for <record>', { part, record: forms.record }, (values) => ({ kind: 'demote', ...values })),
    wording('free disk <part> <space>', { part: forms.withDisk, space: freed }, ({ part: id, space }) => {
      return { kind: 'free disk', part: id, ...space }
    }),
    wording('memory limit <part> <mb>', { part: forms.withMemory, mb: size({ least: 1, most: MOST.mb }) }, (values) => {
      return { kind: 'memory limit', ...values }
    }),
    wording('free lock <lock>', { lock: forms.lock }, (values) => ({ kind: 'free lock', ...values })),
    wording('nothing', {}, () => ({ kind: 'nothing' })),
  ]
}

/** "5000 MB" or "5000 MB, stop" */
const freed: Form<{ readonly mb: number; readonly stop: boolean }> = (words) => {
  const mb = size({ most: MOST.mb })(words.replace(/, ?stop$/, ''))
  return mb.ok ? ok({ mb: mb.value, stop: /, ?stop$/.test(words) }) : mb
}

/** "none", or "2, wait 100 ms, factor 2, jitter 50%, budget 10%" */
const policy: Form<Extract<Effect, { kind: 'retries' }>['retries']> = (words) => {
  if (words === 'none') return ok(null)
  const values: Record<string, unknown> = { retries: null, wait: null, factor: null, jitter: null, budget: null }
  for (const [index, piece] of words.split(',').entries()) {
    const [key = '', ...rest] = (index === 0 ? `retries ${piece.trim()}` : piece.trim()).split(' ')
    if (!Object.hasOwn(RETRIES, key)) return err(`found "${piece.trim()}", expected ${Object.keys(RETRIES).join(', ')}`)
    const value = RETRIES[key as keyof typeof RETRIES](rest.join(' '))
    if (!value.ok) return value
    values[key] = value.value
  }
  const { retries, fault } = retriesOf(values as Parameters<typeof retriesOf>[0], `retries ${words}`)
  return fault === null ? ok(retries) : err(fault)
}

import { RotateCcw } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Json, Parameter, Trial } from '#city/review.ts'
import { useHud } from '../hud-context.ts'
import { aloud, answerSentence } from './answer-words.ts'
import { AnswerText } from './answer-text.tsx'
import { EndRows } from './end-rows.tsx'
import { FieldRows } from './field-rows.tsx'
import { useFields } from './fields.ts'
import type { Fields } from './fields.ts'
import type { Came, Ends } from './run/answer.ts'
import { TriesTable } from './tries-table.tsx'
import { focusFault } from './try-it.tsx'
import { isOver, stepsOf, turnWords } from './turns.ts'
import type { Call, Steps } from './turns.ts'
import { useRunning } from './use-running.ts'
import type { Tries } from './use-tries.ts'

type Twice = Extract<Trial, { kind: 'twice' }>

/** What has happened so far; `ends` is null until both calls are over. `fault`: why there is nothing to see. */
type Seen = { readonly steps: Steps; readonly ends: Ends | null; readonly fault: Came['answer'] | null }

const CALLS: readonly Call[] = ['1', '2']
const NOTHING: Seen = { steps: { turns: '', went: [], goesOn: { '1': true, '2': true } }, ends: null, fault: null }
const STORE = 'What is stored at the beginning'
/** More turns than that no run takes. */
const MOST_TURNS = 60

/** Two calls at once on what is stored: the learner says whose operation goes next, and sees what comes of it. */
export function TwiceAtOnce({ trial, tries }: { trial: Twice; tries: Tries }) {
  const { announce } = useHud()
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(NOTHING)
  const { shown, during } = useRunning<Call>()
  /** How often it was begun anew: a turn that was on its way then belongs to what no longer stands in the fields. */
  const begun = useRef(0)
  const startOver = () => {
    begun.current += 1
    setSeen(NOTHING)
  }
  const store = useFields([{ name: STORE, value: trial.store }], startOver, 'object')
  const first = useFields(trial.first, startOver)
  const second = useFields(trial.second, startOver)

  async function goOn(call: Call) {
    const [stored, one, two] = [store.read(), first.read(), second.read()]
    if (!stored || !one || !two) return focusFault(box.current)
    const { steps } = seen
    if (!steps.goesOn[call] || steps.turns.length >= MOST_TURNS) return
    const start = [stored[0] ?? null, one, two]
    const at = begun.current
    const came = await during(
      call,
      () => tries.look([...start, steps.turns + call]),
      () => announce('Running…'),
    )
    if (!came || at !== begun.current) return
    const next = seenOf(steps.turns + call, came)
    if (next.ends) tries.keep([...start, next.steps.turns], came.answer, next.ends)
    setSeen(next)
    announce(sentenceOf(next, call))
  }
  function fill([stored = null, one, two]: readonly Json[]) {
    store.fill([stored])
    first.fill(Array.isArray(one) ? one : [])
    second.fill(Array.isArray(two) ? two : [])
    box.current?.querySelector('textarea')?.focus()
  }

  return (
    <div ref={box} className="try">
      <FieldRows fields={store} hasWords onRun={() => void goOn('1')} />
      <div className="twice-calls">
        <CallFields call="1" parameters={trial.first} fields={first} onRun={() => void goOn('1')} />
        <CallFields call="2" parameters={trial.second} fields={second} onRun={() => void goOn('2')} />
      </div>
      <div className="twice-ways">
        {CALLS.map((call) => (
          <button
            key={call}
            type="button"
            className="slab quiet"
            data-repeats
            aria-disabled={shown !== null || !seen.steps.goesOn[call]}
            onClick={() => void goOn(call)}
          >
            {wordsOn(call, seen.steps, shown)}
          </button>
        ))}
        <button type="button" className="link" aria-disabled={seen.steps.turns === ''} onClick={startOver}>
          <RotateCcw className="icon" aria-hidden="true" />
          Start over
        </button>
      </div>
      {seen.fault && (
        <p>
          <AnswerText answer={seen.fault} />
        </p>
      )}
      <Turns steps={seen.steps} />
      {seen.ends && <EndRows ends={seen.ends} />}
      <TriesTable trial={trial} tries={tries.all} onFill={fill} />
    </div>
  )
}

function wordsOn(call: Call, { goesOn }: Steps, shown: Call | null): string {
  if (shown === call) return 'Running…'
  return goesOn[call] ? `Let call ${call} go on` : `Call ${call} is over`
}

function seenOf(turns: string, { answer, ends, turns: all }: Came): Seen {
  if (!ends) return { ...NOTHING, fault: answer }
  const steps = stepsOf(turns, all)
  return { steps, ends: isOver(steps) ? ends : null, fault: null }
}

function sentenceOf({ steps, ends, fault }: Seen, call: Call): string {
  if (fault) return answerSentence(fault)
  const last = steps.went.at(-1)
  const { does, what } = last ? turnWords(last) : { does: 'does', what: 'nothing' }
  const over = steps.goesOn[call] ? '' : ` Call ${call} is over.`
  const end = ends
    ? ` Both are over. Call 1: ${answerSentence(ends.first)} Call 2: ${answerSentence(ends.second)} Stored: ${answerSentence(ends.store)}`
    : over
  return `Call ${call} ${does} ${aloud(what)}.${end}`
}

function CallFields({
  call,
  parameters,
  fields,
  onRun,
}: {
  call: Call
  parameters: readonly Parameter[]
  fields: Fields
  onRun: () => void
}) {
  return (
    <fieldset className="twice-call">
      <legend>Call {call}</legend>
      {parameters.length > 0 && <FieldRows fields={fields} onRun={onRun} />}
    </fieldset>
  )
}

/** The operations in the order in which they went, each in the column of its call. */
function Turns({ steps: { went } }: { steps: Steps }) {
  if (went.length === 0) return null
  return (
    <table className="twice-turns">
      <caption className="visually-hidden">What each call did, in order</caption>
      <thead>
        <tr>
          {CALLS.map((call) => (
            <th key={call} scope="col">
              Call {call}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {went.map((turn, at) => {
          const { does, what } = turnWords(turn)
          return (
            <tr key={at}>
              {CALLS.map((call) => (
                <td key={call}>
                  {String(turn.call) === call && (
                    <>
                      {does} <code>{what}</code>
                    </>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

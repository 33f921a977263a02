import { useEffect, useState } from 'react'
import type { Json, Review, ReviewAnswer, Trial } from '#city/review.ts'
import { AnswerText, InputText } from './answer-text.tsx'
import { EndRows } from './end-rows.tsx'
import { besideOwn, ownCases } from './own-cases.ts'
import { parseJson } from './parse-json.ts'
import { jsonKey } from './json-text.ts'
import { differs } from './run/answer.ts'
import type { Came } from './run/answer.ts'
import type { Runner } from './run/runner.ts'

type Fault = NonNullable<ReviewAnswer['fault']>

/** What breaks the code: a try of the learner's own, else the smallest case; with what came out and what should. */
export function Breaks({
  review: { trial },
  fault,
  tries,
  runner,
}: {
  review: Review
  fault: Fault
  tries: readonly string[]
  runner: Runner
}) {
  const [smallest] = fault.breaks
  if (!smallest) return null
  if (smallest.kind === 'arguments')
    return trial && <RunBreaks trial={trial} smallest={smallest.values} tries={tries} runner={runner} />
  return (
    <section className="review-breaks">
      <h2 className="review-label">What breaks it</h2>
      <p className="serif">{smallest.situation}</p>
      {(smallest.given !== '' || smallest.wanted !== '') && <Sides given={smallest.given} wanted={smallest.wanted} />}
    </section>
  )
}

/** A case with the answers of the given and of the mended code; they are null until both have been run. */
type Shown = {
  readonly values: readonly Json[]
  readonly isOwn: boolean
  readonly came: readonly [Came, Came] | null
}

/** Both codes are run on the learner's own tries, until one is found that breaks the code as it is now. */
function RunBreaks({
  trial,
  smallest,
  tries,
  runner,
}: {
  trial: Trial
  smallest: readonly Json[]
  tries: readonly string[]
  runner: Runner
}) {
  const own = ownCases(trial, tries)
  const key = jsonKey([...own, smallest])
  const isTwice = trial.kind === 'twice'
  const [found, setFound] = useState<Shown | null>(null)
  useEffect(() => {
    let isOn = true
    async function find() {
      const cases = parseJson(key) as readonly (readonly Json[])[]
      for (const [at, values] of cases.entries()) {
        const came = await Promise.all([
          runner.run({ code: 'given', isTwice, values }),
          runner.run({ code: 'mended', isTwice, values }),
        ])
        if (!isOn) return
        const isOwn = at < cases.length - 1
        // What can't be run is believed: it broke the code when it was tried.
        if (isOwn && differs(came[0].answer, came[1].answer) === false) continue
        return setFound({ values, isOwn, came })
      }
    }
    void find()
    return () => {
      isOn = false
    }
  }, [key, isTwice, runner])
  const { values, isOwn, came } = found ?? { values: own[0] ?? smallest, isOwn: own.length > 0, came: null }
  const beside = isOwn ? besideOwn(smallest, values) : null
  return (
    <section className="review-breaks">
      <h2 className="review-label">{isOwn ? 'What breaks it, of what you tried' : 'What breaks it'}</h2>
      <p>
        <InputText trial={trial} values={values} />
      </p>
      <Sides
        given={came ? <CameOut came={came[0]} /> : 'Being run.'}
        wanted={came ? <CameOut came={came[1]} /> : 'Being run.'}
      />
      {beside && (
        <p className="small soft">
          {beside}: <InputText trial={trial} values={smallest} />
        </p>
      )}
    </section>
  )
}

const CameOut = ({ came: { ends, answer } }: { came: Came }) =>
  ends ? <EndRows ends={ends} /> : <AnswerText answer={answer} />

function Sides({ given, wanted }: { given: React.ReactNode; wanted: React.ReactNode }) {
  return (
    <dl className="review-sides">
      <div>
        <dt>What comes out</dt>
        <dd>{given}</dd>
      </div>
      <div>
        <dt>What should</dt>
        <dd>{wanted}</dd>
      </div>
    </dl>
  )
}

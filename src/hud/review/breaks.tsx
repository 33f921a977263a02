import { useEffect, useState } from 'react'
import type { Json, Review, ReviewAnswer, Trial } from '#city/review.ts'
import { AnswerText, InputText } from './answer-text.tsx'
import { EndRows } from './end-rows.tsx'
import type { Came } from './run/answer.ts'
import type { Runner } from './run/runner.ts'
import { parseValues } from './tries.ts'

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
  const mine = tries[0] === undefined ? null : parseValues(tries[0])
  const [smallest] = fault.breaks
  if (!smallest) return null
  if (smallest.kind === 'words' || !trial) {
    return smallest.kind === 'words' ? (
      <section className="review-breaks">
        <h2 className="review-label">What breaks it</h2>
        <p className="serif">{smallest.situation}</p>
        {(smallest.given !== '' || smallest.wanted !== '') && <Sides given={smallest.given} wanted={smallest.wanted} />}
      </section>
    ) : null
  }
  return (
    <section className="review-breaks">
      <h2 className="review-label">{mine ? 'What breaks it, of what you tried' : 'What breaks it'}</h2>
      <RunBreaks trial={trial} values={mine ?? smallest.values} runner={runner} />
      {mine && (
        <p className="small soft">
          The smallest: <InputText trial={trial} values={smallest.values} />
        </p>
      )}
    </section>
  )
}

/** The answers of the given and of the mended code, which are run for it. */
function RunBreaks({ trial, values, runner }: { trial: Trial; values: readonly Json[]; runner: Runner }) {
  const [came, setCame] = useState<readonly [Came, Came] | null>(null)
  const key = JSON.stringify(values)
  const isTwice = trial.kind === 'twice'
  useEffect(() => {
    let isOn = true
    const values = parseValues(key) ?? []
    void Promise.all([
      runner.run({ code: 'given', isTwice, values }),
      runner.run({ code: 'mended', isTwice, values }),
    ]).then(([given, mended]) => {
      if (isOn) setCame([given, mended])
    })
    return () => {
      isOn = false
    }
  }, [key, isTwice, runner])
  return (
    <>
      <p>
        <InputText trial={trial} values={values} />
      </p>
      <Sides
        given={came ? <CameOut came={came[0]} /> : 'Being run.'}
        wanted={came ? <CameOut came={came[1]} /> : 'Being run.'}
      />
    </>
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

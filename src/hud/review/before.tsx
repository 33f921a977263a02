import { useId, useRef } from 'react'
import type { Review } from '#city/review.ts'
import { useDraft } from '#store/hooks.tsx'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { languageName } from './language-name.ts'
import { CodeList } from './code-list.tsx'
import { lineWords, makeMarks, parseMarks } from './marks.ts'
import { Request } from './request.tsx'
import { TryIt } from './try-it.tsx'
import { TwiceAtOnce } from './twice-at-once.tsx'
import { useRunner } from './use-runner.ts'
import { useTries } from './use-tries.ts'
import { Verdict } from './verdict.tsx'

/**
 * The stage `before`: the code, to be read, tried and judged. Nothing of what it was is in the page. `onLeave`: goes
 * back to the answer of a review that is being done again; null for the first time.
 */
export function Before({ review, onLeave }: { review: Review; onLeave: (() => void) | null }) {
  const { id, code, language, trial } = review
  const page = useId()
  const tryIt = useRef<HTMLElement>(null)
  const runner = useRunner(id, trial !== null)
  const tries = useTries(review, runner)
  const marksKey = `review-marks:${id}`
  const [marks, writeMarks] = useDraft(marksKey)
  const marked = parseMarks(marks, code.length)
  return (
    <>
      <Request review={review} isWhole />
      {trial && (
        <p className="small soft review-aside">
          You need not read the code to find out whether it breaks.
          <button type="button" className="link" onClick={() => showTry(tryIt.current)}>
            Try it
          </button>
        </p>
      )}
      {onLeave && (
        <p className="small soft review-aside">
          You are doing it again.
          <button type="button" className="link" onClick={onLeave}>
            Back to the answer
          </button>
        </p>
      )}
      <RemarksAbout subject={{ kind: 'review', id }} title="h2" />
      <div className={`review-columns ${trial ? '' : 'is-alone'}`}>
        <section>
          <h2 className="review-label" id={`${page}-code`}>
            What came back <span className="review-language">{languageName(language)}</span>
          </h2>
          <p className="small soft review-note" id={`${page}-note`}>
            {marked.length === 0
              ? 'Press a line to mark it, if you think it goes wrong there. Up to three.'
              : `You have marked ${lineWords(marked)}. Press a line again to take its mark away.`}
          </p>
          <CodeList
            lines={code}
            labelId={`${page}-code`}
            noteId={`${page}-note`}
            marked={marked}
            onMark={(lines) => writeMarks(makeMarks(lines))}
          />
        </section>
        {trial && (
          <section className="review-try" ref={tryIt}>
            <h2 className="review-label">{trial.kind === 'call' ? 'Try it' : 'Twice at once'}</h2>
            {trial.kind === 'call' ? (
              <TryIt trial={trial} tries={tries} />
            ) : (
              <TwiceAtOnce trial={trial} tries={tries} />
            )}
          </section>
        )}
      </div>
      <Verdict review={review} marked={marked} tries={tries} marksKey={marksKey} />
    </>
  )
}

/** Goes to where the code is tried: its heading comes into view, and what is written there first has the focus. */
function showTry(part: HTMLElement | null): void {
  part?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'nearest' })
}

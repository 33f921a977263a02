import { useId } from 'react'
import type { Review } from '#city/review.ts'
import { useDraft } from '#store/hooks.tsx'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { languageName } from './code-line.tsx'
import { CodeList } from './code-list.tsx'
import { lineWords, makeMarks, parseMarks } from './marks.ts'
import { Request } from './request.tsx'
import { TryIt } from './try-it.tsx'
import { TwiceAtOnce } from './twice-at-once.tsx'
import { useRunner } from './use-runner.ts'
import { useTries } from './use-tries.ts'
import { Verdict } from './verdict.tsx'

/** The stage `before`: the code, to be read, tried and judged. Nothing of what it was is in the page. */
export function Before({ review, onGiven }: { review: Review; onGiven: () => void }) {
  const { id, code, language, trial } = review
  const page = useId()
  const runner = useRunner(id, trial !== null)
  const tries = useTries(review, runner)
  const marksKey = `review-marks:${id}`
  const [marks, writeMarks] = useDraft(marksKey)
  const marked = parseMarks(marks, code.length)
  return (
    <>
      <Request review={review} isWhole />
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
          <section className="review-try">
            <h2 className="review-label">{trial.kind === 'call' ? 'Try it' : 'Twice at once'}</h2>
            {trial.kind === 'call' ? (
              <TryIt trial={trial} tries={tries} />
            ) : (
              <TwiceAtOnce trial={trial} tries={tries} />
            )}
          </section>
        )}
      </div>
      <Verdict review={review} marked={marked} tries={tries} marksKey={marksKey} onGiven={onGiven} />
    </>
  )
}

import { ArrowRight, FileText } from 'lucide-react'
import type { BuildingId } from '#city/ids.ts'
import { creditOf } from '#progress/credit.ts'
import { owedWords } from '#share/credit-words.ts'
import { makeReport, reportFileName } from '#share/report.ts'
import type { Soundness } from '#share/review-words.ts'
import { levelOf } from '#share/floor-states.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { countWord, listOf } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { useSoundness } from '#ui/use-soundness.ts'
import { OlderLink, SinceYouLooked } from '../changes/since-you-looked.tsx'
import type { ComparisonChoice } from '../changes/use-comparison.ts'
import { identityOf, nameOf, useAddress, useLearner } from '../learner.ts'
import { Outline } from '../pages/outline.tsx'
import { TimeLine, useSchedule } from '../pages/time-line.tsx'
import type { Answered } from '../reply/answered.ts'
import { useKnown } from '../reply/answering.ts'
import type { Known } from '../reply/answering.ts'
import { Remarks } from '../reply/remarks.tsx'
import { VouchMeaning } from '../reply/vouch.tsx'
import { Facts } from './facts.tsx'
import { Legend } from './legend.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { ShowMore } from './show-more.tsx'
import {
  incidentsSentence,
  leftOut,
  madeSentence,
  planSentence,
  reviewsSentence,
  sureSentence,
  timeSentence,
} from './summary.ts'
import { WorthItem } from './worth.tsx'
import { placeOf } from './worth-judging.ts'
import type { Worth } from './worth-judging.ts'

/** The overview: the learner's progress on one screen, and the whole city as text below it. */
export function Overview({
  worths,
  shown,
  answered,
  comparison,
  onPoint,
  onShow,
}: {
  worths: readonly Worth[]
  /** How many of them are shown. */
  shown: number
  answered: Answered
  comparison: ComparisonChoice
  onPoint: (building: BuildingId | null) => void
  onShow: (count: number) => void
}) {
  const learner = useLearner()
  const { world, words, snapshot, progress } = learner
  const soundness = useSoundness(words, snapshot.reviews)
  const known = useKnown()
  const schedule = useSchedule()
  const credit = creditOf(world, progress)
  const few = worths.slice(0, shown)
  return (
    <>
      {known && <OlderLink known={known} />}
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        <bdi>{nameOf(snapshot)}</bdi>, {identityOf(world, levelOf(world, snapshot))}
        {credit && <small className="mentor-owed">Raised on credit: {owedWords(world, credit)}</small>}
      </h1>
      {known && <OwnName known={known} />}
      <p className="mentor-say serif">
        {timeSentence(learner)} {planSentence(learner, schedule)} {sureSentence(learner)}{' '}
        {reviewsSentence(snapshot, soundness)} {incidentsSentence(snapshot)}
      </p>
      <TimeLine schedule={schedule} />
      <Facts answered={answered} />
      <div className="mentor-middle">
        <section aria-labelledby="mentor-worth">
          <div className="mentor-heading">
            <h2 className="h2" id="mentor-worth">
              {few.length === 0
                ? 'Nothing to judge now'
                : `${countWord(few.length)} ${few.length === 1 ? 'thing' : 'things'} worth judging now`}
            </h2>
            <ShowMore shown={few.length} of={worths.length} onShow={onShow} />
          </div>
          {few.length === 0 ? (
            <p className="serif soft mentor-none">
              No evidence is new, nothing waits for evidence, and nothing that they were sure of was wrong, beyond what
              you have answered.
            </p>
          ) : (
            <ol className="mentor-judge">
              {few.map((worth, at) => (
                <WorthItem
                  key={placeOf(worth).id}
                  worth={worth}
                  number={at + 1}
                  onPoint={(isOn) => onPoint(isOn ? worth.building : null)}
                />
              ))}
            </ol>
          )}
          {known && few.some(({ kind }) => kind === 'shown') && <VouchMeaning isShort />}
          <Remarks about={{ kind: 'whole' }} askWords="Ask about the whole" />
        </section>
        <aside>
          {known && <SinceYouLooked known={known} choice={comparison} />}
          <About soundness={soundness} />
        </aside>
      </div>
      <section className="mentor-all" aria-labelledby="mentor-all">
        <h2 className="h2" id="mentor-all">
          The whole city
        </h2>
        <Outline />
      </section>
      <PrintSheet />
    </>
  )
}

/** The mentor's own name for the learner, if it is not the one in the link. */
function OwnName({ known }: { known: Known }) {
  const { snapshot } = useLearner()
  const own = known.entry.name.value.trim()
  if (own === '' || own === snapshot.name?.trim()) return null
  return (
    <p className="small soft">
      On your desk as <bdi>{own}</bdi>
    </p>
  )
}

/** What the link is, what it leaves out, and what can be taken away from it. */
function About({ soundness }: { soundness: Soundness }) {
  const learner = useLearner()
  const { world, snapshot } = learner
  const addressOf = useAddress()
  const known = useKnown()
  const out = leftOut(snapshot)
  const report = makeReport(world, snapshot, soundness)
  return (
    <div className="mentor-about">
      <p className="small">
        {madeSentence(learner)} Nothing that you do here changes their city
        {known ? ': what you write goes back as a reply, and they decide what to take in.' : '.'}
      </p>
      {out.length > 0 && (
        <p className="small soft mentor-out">
          Not in this link, left out or not there yet: {listOf(out)}. A link does not say which of the two.
        </p>
      )}
      <Legend />
      <p>
        <a className="link" href={addressOf({ kind: 'journal' })}>
          <ArrowRight className="icon" aria-hidden="true" />
          What they wrote, and how sure
        </a>
      </p>
      <p>
        <a className="link" href={addressOf({ kind: 'curriculum' })}>
          <ArrowRight className="icon" aria-hidden="true" />
          Phases and checkpoints
        </a>
      </p>
      <p>
        <CopyButton className="link" label="Copy a report" text={report} />
      </p>
      <p>
        <button
          type="button"
          className="link"
          onClick={() => saveFile(reportFileName(snapshot), report, 'text/markdown')}
        >
          <FileText className="icon" aria-hidden="true" />
          Save the report
        </button>
      </p>
    </div>
  )
}

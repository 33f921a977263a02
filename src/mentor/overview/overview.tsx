import { ArrowRight, FileText } from 'lucide-react'
import { useMemo } from 'react'
import type { BuildingId } from '#city/ids.ts'
import { creditOf } from '#progress/credit.ts'
import { owedWords } from '#share/credit-words.ts'
import { makeReport, reportFileName } from '#share/report.ts'
import { levelOf } from '#share/floor-states.ts'
import { Aqueduct } from '#ui/aqueduct.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { countWord, listOf } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { scheduleOf } from '#ui/schedule.ts'
import { Facts } from './facts.tsx'
import { dayOfNoon, identityOf, nameOf, useAddress, useLearner } from '../learner.ts'
import { Outline } from '../pages/outline.tsx'
import { leftOut, madeSentence, sureSentence, timeSentence } from './summary.ts'
import { WorthItem } from './worth.tsx'
import type { Worth } from './worth-judging.ts'

/** The overview: the learner's progress on one screen, and the whole city as text below it. */
export function Overview({
  worths,
  onPoint,
}: {
  worths: readonly Worth[]
  onPoint: (building: BuildingId | null) => void
}) {
  const learner = useLearner()
  const { world, snapshot, progress, today } = learner
  const addressOf = useAddress()
  const schedule = useMemo(() => scheduleOf(world, progress, today, dayOfNoon), [world, progress, today])
  const out = leftOut(snapshot)
  const credit = creditOf(world, progress)
  return (
    <>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        <bdi>{nameOf(snapshot)}</bdi>, {identityOf(world, levelOf(world, snapshot))}
        {credit && <small className="mentor-owed">Raised on credit: {owedWords(world, credit)}</small>}
      </h1>
      <p className="mentor-say serif">
        {timeSentence(learner, schedule)} {sureSentence(learner)}
      </p>
      {snapshot.phases !== null && snapshot.begun !== null && (
        <div className="mentor-time">
          <Aqueduct schedule={schedule} today={today} isAlone />
        </div>
      )}
      <Facts />
      <div className="mentor-middle">
        <section aria-labelledby="mentor-worth">
          <h2 className="h2" id="mentor-worth">
            {worths.length === 0
              ? 'Nothing to judge yet'
              : `${countWord(worths.length)} ${worths.length === 1 ? 'thing' : 'things'} worth judging now`}
          </h2>
          {worths.length === 0 ? (
            <p className="serif soft mentor-none">
              No evidence is new, nothing waits for evidence, and no sure prediction was wrong.
            </p>
          ) : (
            <ol className="mentor-judge">
              {worths.map((worth, at) => (
                <WorthItem
                  key={worth.kind === 'miss' ? worth.floor : worth.checkpoint}
                  worth={worth}
                  number={at + 1}
                  onPoint={(isOn) => onPoint(isOn ? worth.building : null)}
                />
              ))}
            </ol>
          )}
        </section>
        <aside>
          <p className="small">{madeSentence(learner)} It is to be looked at: nothing here can be changed.</p>
          {out.length > 0 && (
            <p className="small soft mentor-out">
              Not in this link, as {snapshot.name?.trim() || 'the learner'} left it out or has none yet: {listOf(out)}.
            </p>
          )}
          <p>
            <a className="link" href={addressOf({ kind: 'curriculum' })}>
              <ArrowRight className="icon" aria-hidden="true" />
              Phases and checkpoints
            </a>
          </p>
          <p>
            <CopyButton className="link" label="Copy a report" text={makeReport(world, snapshot)} />
          </p>
          <p>
            <button
              type="button"
              className="link"
              onClick={() => saveFile(reportFileName(snapshot), makeReport(world, snapshot), 'text/markdown')}
            >
              <FileText className="icon" aria-hidden="true" />
              Save the report
            </button>
          </p>
        </aside>
      </div>
      <section className="mentor-all" aria-labelledby="mentor-all">
        <h2 className="h2" id="mentor-all">
          The whole city
        </h2>
        <Outline />
      </section>
    </>
  )
}

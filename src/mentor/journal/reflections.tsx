import type { SharedText } from '#share/snapshot.ts'
import { monthName, yearOf } from '#ui/in-words.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { useAddress, useLearner } from '../learner.ts'
import { reflectionsByMonth } from './reflections-by-month.ts'

/** The monthly reflections that were ticked, each with its question. */
export function Reflections() {
  const { words, snapshot } = useLearner()
  const loaded = useLoaded(words.curriculum, 'curriculum')
  const questions = loaded.kind === 'ready' ? loaded.value.monthlyQuestions : []
  const months = reflectionsByMonth(snapshot.texts)
  return (
    <section aria-labelledby="wrote-reflections">
      <h2 className="h2" id="wrote-reflections">
        Reflections
      </h2>
      {months.length === 0 && <p className="serif soft">{noneWords(snapshot.texts)}</p>}
      {months.map(({ month, answers }) => (
        <section key={month} className="wrote-month">
          <h3 className="h3">{monthName(month, yearOf(snapshot.made))}</h3>
          {answers.map(({ question, text }) => (
            <div key={question}>
              <p className="wrote-question small">{questions[question] ?? `Question ${question + 1}`}</p>
              <p className="hand mine">{text}</p>
            </div>
          ))}
        </section>
      ))}
      {months.length > 0 && loaded.kind === 'failed' && (
        <p className="small soft">
          The questions did not come.{' '}
          <button type="button" className="link" onClick={loaded.again}>
            Try again
          </button>
        </p>
      )}
    </section>
  )
}

/** A link doesn't tell what else was written, so neither do these words. */
const noneWords = (texts: readonly SharedText[]) =>
  texts.length === 0
    ? 'There is no text of any kind in this link: it holds states and days. Reflections stay private unless they are ticked.'
    : 'Other texts were ticked for this link, and no reflection. They stay private unless they are ticked, so this does not say whether any were written.'

/** What stayed with the learner from each phase. */
export function Insights() {
  const { world, snapshot } = useLearner()
  const addressOf = useAddress()
  const insights = world.plan.plan.phases.flatMap((phase) => {
    const insight = snapshot.texts.find((text) => text.kind === 'insight' && text.phase === phase.id)
    return insight ? [{ phase, text: insight.text }] : []
  })
  if (insights.length === 0) return null
  return (
    <section className="wrote-insights" aria-labelledby="wrote-insights">
      <h2 className="h2" id="wrote-insights">
        What stayed with them
      </h2>
      {insights.map(({ phase, text }) => (
        <div key={phase.id}>
          <p className="wrote-question small">
            <a href={addressOf({ kind: 'phase', id: phase.id })}>
              Phase {phase.number}, {phase.name}
            </a>
          </p>
          <p className="hand mine">{text}</p>
        </div>
      ))}
    </section>
  )
}

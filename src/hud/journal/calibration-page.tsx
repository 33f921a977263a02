import { brierOf, calibrationOf, differenceOf, measuredOf, selfJudgedOf } from '#progress/calibration.ts'
import type { Estimate } from '#progress/calibration.ts'
import { useProgress } from '#store/hooks.tsx'
import { CalibrationPlot } from '#ui/calibration-plot.tsx'
import { plottedSeries } from '#ui/calibration-shape.ts'
import { calibrationWords, differenceWords, tooFewMeasuredWords, tooFewWords } from '#ui/calibration-words.ts'
import { useHud } from '../hud-context.ts'

/** Number of latest estimates for the Brier score. */
const SPAN = 30

/** How sure against how right: by the learner's own verdicts, and beside them as measured in reviews and nights on call. */
export function CalibrationPage() {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const selfJudged = selfJudgedOf(world, progress)
  const measured = measuredOf(world, progress)
  const [own, found] = [calibrationOf(selfJudged), calibrationOf(measured)]
  const series = plottedSeries({ selfJudged, measured })
  const difference = differenceOf(selfJudged, measured)
  return (
    <section aria-labelledby="calibration-title">
      <h2 className="h2" id="calibration-title">
        When you were sure, were you right?
      </h2>
      {series.length > 0 && <CalibrationPlot series={series} />}
      {own.ok ? (
        <CalibrationSaying words={calibrationWords(own.value)} />
      ) : (
        <p className="journal-few serif">{tooFewWords(own.fault)}</p>
      )}
      {found.ok && <CalibrationSaying words={calibrationWords(found.value, 'you', 'measured')} />}
      {!found.ok && measured.length > 0 && <p className="journal-few serif">{tooFewMeasuredWords(found.fault)}</p>}
      {difference && <p className="journal-saying serif">{differenceWords(difference)}</p>}
      {(own.ok || found.ok) && (
        <dl className="journal-brier figures">
          {own.ok && <Briers estimates={selfJudged} name="Brier score" />}
          {found.ok && (
            <Briers
              estimates={measured}
              name={own.ok ? 'in reviews and nights on call' : 'Brier score in reviews and nights on call'}
            />
          )}
          <div>
            <dt>lower is better</dt>
            <dd className="journal-brier-key soft">0 is perfect, 0.25 a coin</dd>
          </div>
        </dl>
      )}
    </section>
  )
}

function CalibrationSaying({ words }: { words: { readonly found: string; readonly advice: string } }) {
  return (
    <p className="journal-saying serif">
      {words.found} <strong>{words.advice}</strong>
    </p>
  )
}

/** The score of the latest estimates and, where there are more, of those before. */
function Briers({ estimates, name }: { estimates: readonly Estimate[]; name: string }) {
  return (
    <>
      <Brier words={estimates.length > SPAN ? `${name}, last ${SPAN}` : name} value={brierOf(estimates.slice(-SPAN))} />
      <Brier words={`the ${SPAN} before`} value={brierOf(estimates.slice(-2 * SPAN, -SPAN))} isEarlier />
    </>
  )
}

function Brier({ words, value, isEarlier = false }: { words: string; value: number | null; isEarlier?: boolean }) {
  if (value === null) return null
  return (
    <div className={isEarlier ? 'journal-brier-earlier' : ''}>
      <dt>{words}</dt>
      <dd>{value.toFixed(2)}</dd>
    </div>
  )
}

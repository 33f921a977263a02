import { brierOf, calibrationOf, columnsOf, judgementsOf } from '#progress/calibration.ts'
import { useProgress } from '#store/hooks.tsx'
import { CalibrationPlot } from '#ui/calibration-plot.tsx'
import { calibrationWords, tooFewWords } from '#ui/calibration-words.ts'
import { useHud } from '../hud-context.ts'

/** Number of latest predictions for the Brier score. */
const SPAN = 30

export function CalibrationPage() {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const judgements = judgementsOf(world, progress)
  const columns = calibrationOf(judgements)
  return (
    <section aria-labelledby="calibration-title">
      <h2 className="h2" id="calibration-title">
        When you were sure, were you right?
      </h2>
      {columns.ok ? (
        <>
          <CalibrationPlot columns={columns.value} />
          <CalibrationSaying words={calibrationWords(columns.value)} />
          <dl className="journal-brier figures">
            <Brier
              words={judgements.length > SPAN ? `Brier score, last ${SPAN}` : 'Brier score'}
              value={brierOf(judgements.slice(-SPAN))}
            />
            <Brier words={`the ${SPAN} before`} value={brierOf(judgements.slice(-2 * SPAN, -SPAN))} />
            <div>
              <dt>lower is better</dt>
              <dd className="journal-brier-key soft">0 is perfect, 0.25 a coin</dd>
            </div>
          </dl>
        </>
      ) : (
        <>
          {judgements.length > 0 && <CalibrationPlot columns={columnsOf(judgements)} isEarly />}
          <p className="journal-few serif">{tooFewWords(columns.fault)}</p>
        </>
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

function Brier({ words, value }: { words: string; value: number | null }) {
  if (value === null) return null
  return (
    <div>
      <dt>{words}</dt>
      <dd>{value.toFixed(2)}</dd>
    </div>
  )
}

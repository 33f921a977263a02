import { calibrationOf, differenceOf, selfJudgedOf } from '#progress/calibration.ts'
import type { CalibrationColumn, Series } from '#progress/calibration.ts'
import { CalibrationPlot } from '#ui/calibration-plot.tsx'
import { plottedSeries } from '#ui/calibration-shape.ts'
import { calibrationWords, differenceWords } from '#ui/calibration-words.ts'
import { numbered } from '#ui/in-words.ts'
import { useLearner } from '../learner.ts'

/** How sure and how right, self-judged and measured: the plot and the findings that the learner's own journal has. */
export function Calibration() {
  const { world, progress, measured, snapshot } = useLearner()
  const selfJudged = selfJudgedOf(world, progress)
  const [own, found] = [calibrationOf(selfJudged), calibrationOf(measured)]
  const series = plottedSeries({ selfJudged, measured })
  const difference = differenceOf(selfJudged, measured)
  const hasNights = [...snapshot.incidents.values()].some(({ named }) => named !== null)
  return (
    <section aria-labelledby="wrote-calibration">
      <h2 className="h2" id="wrote-calibration">
        When they were sure, were they right?
      </h2>
      {series.length > 0 && <CalibrationPlot series={series} who="they" />}
      {own.ok && <Finding columns={own.value} series="selfJudged" isAll />}
      {!own.ok && (
        <p className="wrote-saying serif">
          {selfJudged.length === 0
            ? 'No prediction has met its lesson yet.'
            : `${numbered(selfJudged.length, 'prediction')} so far, and ${own.fault.needed} are needed to say more. A dot is how often they saw it coming, the pale band where it may still go.`}
        </p>
      )}
      {found.ok && <Finding columns={found.value} series="measured" isAll={!hasNights} />}
      {!found.ok && measured.length > 0 && (
        <p className="wrote-saying serif">
          {`${numbered(measured.length, 'answer')} in reviews and nights on call so far, and ${found.fault.needed} are needed to say more. A square is how often they were right in them.`}
        </p>
      )}
      {hasNights && (
        <p className="small soft">
          Of a night on call, only the cause that was named counts here. What they predicted during it stays with them,
          so their own journal counts more and may say something else.
        </p>
      )}
      {difference && <p className="wrote-saying serif">{differenceWords(difference, 'they')}</p>}
    </section>
  )
}

/** `isAll`: the link has all of it that their own journal has. */
function Finding({
  columns,
  series,
  isAll,
}: {
  columns: readonly CalibrationColumn[]
  series: Series
  isAll: boolean
}) {
  const { found, advice } = calibrationWords(columns, 'they', series)
  return (
    <p className="wrote-saying serif">
      {found} {isAll ? 'Their own journal tells them:' : 'By these alone their journal would tell them:'}{' '}
      <strong>{advice}</strong>
    </p>
  )
}

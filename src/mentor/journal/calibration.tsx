import { calibrationOf, columnsOf, judgementsOf } from '#progress/calibration.ts'
import type { CalibrationColumn } from '#progress/calibration.ts'
import { CalibrationPlot } from '#ui/calibration-plot.tsx'
import { calibrationWords } from '#ui/calibration-words.ts'
import { numbered } from '#ui/in-words.ts'
import { useLearner } from '../learner.ts'

/** How sure and how right: the plot and the finding that the learner's own journal has. */
export function Calibration() {
  const { world, progress } = useLearner()
  const judgements = judgementsOf(world, progress)
  const columns = calibrationOf(judgements)
  return (
    <section aria-labelledby="wrote-calibration">
      <h2 className="h2" id="wrote-calibration">
        When they were sure, were they right?
      </h2>
      {judgements.length > 0 && (
        <CalibrationPlot
          columns={columns.ok ? columns.value : columnsOf(judgements)}
          isEarly={!columns.ok}
          who="they"
        />
      )}
      {columns.ok && <Finding columns={columns.value} />}
      {!columns.ok && (
        <p className="wrote-saying serif">
          {judgements.length === 0
            ? 'No prediction has met its lesson yet.'
            : `${numbered(judgements.length, 'prediction')} so far, and ${columns.fault.needed} are needed to say more. A dot is how often they saw it coming, the pale band where it may still go.`}
        </p>
      )}
    </section>
  )
}

function Finding({ columns }: { columns: readonly CalibrationColumn[] }) {
  const { found, advice } = calibrationWords(columns, 'they')
  return (
    <p className="wrote-saying serif">
      {found} Their own journal tells them: <strong>{advice}</strong>
    </p>
  )
}

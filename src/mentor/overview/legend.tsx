import { Mark } from '#ui/mark.tsx'
import type { MarkName } from '#ui/mark.tsx'

const MEANINGS: readonly (readonly [MarkName, string])[] = [
  ['built', 'A lit storey is finished: predicted, read, judged by themselves. A checkpoint with this mark is shown.'],
  ['due', 'Lights out: finished, and due to be recalled. It still counts.'],
  ['open', 'Scaffold: open, not begun. A checkpoint with this mark is only said.'],
  ['predicted', 'A drawing on the scaffold: the answer is written, the lesson not read yet.'],
  ['placed', 'Hollow windows: passed over by placement.'],
  ['mist', 'Mist and dashes: opens at a later level.'],
  ['vouched', 'A turquoise pennant: a mentor vouched for it.'],
]

/** What the marks, and the city beside them, mean. */
export function Legend() {
  return (
    <details className="mentor-legend small">
      <summary>What the marks mean</summary>
      <dl>
        {MEANINGS.map(([mark, words]) => (
          <div key={mark}>
            <dt>
              <Mark name={mark} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

import { harmOf } from '#simulation/judgement.ts'
import type { Totals } from '#simulation/observation.ts'
import { wholeNumber } from '#ui/in-words.ts'
import './compare.css'

const ROWS: readonly { readonly name: string; readonly of: (totals: Totals) => number }[] = [
  { name: 'Failed', of: ({ failed }) => failed },
  { name: 'Left before an answer', of: ({ left }) => left },
  { name: 'Answered too late', of: ({ late }) => late },
  { name: 'Written wrong', of: ({ wrong }) => wrong },
]

/** What people suffered in a night, beside doing nothing and the best that is known. All bars have one scale. */
export function Compare({ own, nobody, best }: { own: Totals; nobody: Totals; best: Totals }) {
  const columns = [
    { who: 'own', totals: own },
    { who: 'nobody', totals: nobody },
    { who: 'best', totals: best },
  ] as const
  const rows = ROWS.filter(({ name, of }) => name !== 'Written wrong' || columns.some(({ totals }) => of(totals) > 0))
  const most = Math.max(1, ...columns.flatMap(({ totals }) => rows.map(({ of }) => of(totals))))
  return (
    <div className="compare">
      <table className="figures">
        <caption className="small soft">
          Requests, of {wholeNumber(own.arrived)} in your night. A bar is as long as its number, on one scale for all.
        </caption>
        <thead>
          <tr>
            <th scope="col">Requests</th>
            <th scope="col">You</th>
            <th scope="col">Nobody</th>
            <th scope="col">Best known</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map(({ who, totals }) => (
                <td key={who}>
                  {wholeNumber(of(totals))}
                  <span className="compare-track" aria-hidden="true">
                    <span className="compare-bar" data-who={who} style={{ width: `${(of(totals) / most) * 100}%` }} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Harm in all</th>
            {columns.map(({ who, totals }) => (
              <td key={who}>{wholeNumber(harmOf(totals))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      {rows.length === ROWS.length && (
        <p className="small soft">
          What was written wrong counts 25 times in all: each has to be found and mended by hand.
        </p>
      )}
    </div>
  )
}

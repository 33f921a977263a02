import { diffArrays } from 'diff'
import type { CodeLine, DifferenceLine } from '#city/review.ts'

/** The difference of two pieces of code by lines: what is removed stands before what is added in its place. */
export function differenceOf(given: readonly CodeLine[], mended: readonly CodeLine[]): readonly DifferenceLine[] {
  const textOf = (line: CodeLine) => line.map(({ text }) => text).join('')
  let fromGiven = 0
  let fromMended = 0
  return diffArrays(given.map(textOf), mended.map(textOf)).flatMap(({ value, added, removed }): DifferenceLine[] => {
    const change = added ? 'added' : removed ? 'removed' : 'same'
    return value.map(() => {
      const line = change === 'removed' ? given[fromGiven]! : mended[fromMended]!
      if (change !== 'added') fromGiven += 1
      if (change !== 'removed') fromMended += 1
      return { change, line }
    })
  })
}

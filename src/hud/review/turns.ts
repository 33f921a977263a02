import type { ShownTurn } from './run/answer.ts'

/** Which of two calls goes next. */
export type Call = '1' | '2'

/** Two calls so far: `went` are the operations of `turns`, and whether each call has another one to come. */
export type Steps = {
  readonly turns: string
  readonly went: readonly ShownTurn[]
  readonly goesOn: Readonly<Record<Call, boolean>>
}

/**
 * What has happened after `turns`, from all operations of a run with them: when they are used up, call 1 finishes and
 * then call 2. A turn of a call that had nothing left to do is left out.
 */
export function stepsOf(turns: string, all: readonly ShownTurn[]): Steps {
  const left = { '1': countOf(all, '1'), '2': countOf(all, '2') }
  let taken = ''
  for (const turn of turns) {
    if (!isCall(turn) || left[turn] === 0) continue
    left[turn] -= 1
    taken += turn
  }
  return { turns: taken, went: all.slice(0, taken.length), goesOn: { '1': left['1'] > 0, '2': left['2'] > 0 } }
}

export const isOver = ({ goesOn }: Steps) => !goesOn['1'] && !goesOn['2']

const isCall = (turn: string): turn is Call => turn === '1' || turn === '2'
const countOf = (all: readonly ShownTurn[], call: Call) => all.filter((turn) => String(turn.call) === call).length

/** "reads anna: 100" */
export function turnWords({ does, key, value }: ShownTurn): { readonly does: string; readonly what: string } {
  const words = { get: 'reads', set: 'writes', change: 'changes in one turn' } as const
  return { does: words[does], what: `${key}: ${value}` }
}

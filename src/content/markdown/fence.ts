import type { Code, InlineCode, Text } from 'mdast'
import type { Reading } from './reading.ts'
import { type LineAt, fenceOf, lastLineOf, placeOf } from './tree.ts'

/** Reports code fences that are never closed, are empty or begin in the middle of a line. */
export type FenceCheck = {
  readonly code: (node: Code) => void
  readonly inlineCode: (node: InlineCode) => void
  readonly text: (node: Text) => void
}

export function createFenceCheck({ report }: Reading, lineAt: LineAt): FenceCheck {
  return {
    code(node) {
      const place = placeOf(node)
      const mark = fenceOf(node, lineAt)
      if (mark === null) return
      const last = lastLineOf(node)
      const end = lineAt(last)
        .replace(/^[\s>]+/, '')
        .trimEnd()
      const isClosed = last > place.line && end.startsWith(mark) && end === mark[0]!.repeat(end.length)
      if (!isClosed) {
        const message = `the fence "${mark}" is never closed, so that everything up to line ${last} is code. Close it.`
        report.add('broken-fence', place, message, last)
      } else if (node.value === '') {
        report.add('broken-fence', place, 'an empty fence. Write the code between its lines, or remove it.')
      }
    },
    inlineCode(node) {
      if (!node.value.includes('\n')) return
      const place = placeOf(node)
      if (lineAt(place.line).startsWith('```', place.column - 1))
        report.add('broken-fence', place, INLINE, lastLineOf(node))
    },
    text(node) {
      if (node.value.includes('```') || node.value.trimStart().startsWith('~~~'))
        report.add('broken-fence', placeOf(node), INLINE, lastLineOf(node))
    },
  }
}

const INLINE = 'a fence in the middle of a line is no fence. Put it on a line of its own, below an empty one.'

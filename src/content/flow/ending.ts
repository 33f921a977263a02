import type { Root } from 'mdast'
import type { Report } from '../diagnostic.ts'
import { wordsOf } from '../markdown/inline.ts'
import { placeAt } from '../markdown/tree.ts'

/** Reports a file that ends in mid-sentence without a line end: it was probably cut off while it was copied. */
export function checkEnd(text: string, root: Root, report: Report): void {
  const last = root.children.at(-1)
  if (
    !last ||
    last.type === 'thematicBreak' ||
    /[\n\r]\s*$/.test(text.slice(-2_000)) ||
    /[.!?…:)\]"'’”`*_|>-]$/.test(wordsOf(last))
  )
    return
  const { line, column } = placeAt(text.replace(/\r\n?/g, '\n'), text.replace(/\r\n?/g, '\n').length)
  report.add(
    'cut-off',
    { line, column },
    'the file ends in mid-sentence, without a line end. Restore what is missing, or end the line.',
  )
}

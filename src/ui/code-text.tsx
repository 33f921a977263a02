import { memo } from 'react'
import type { CodeLine } from '#city/review.ts'
import './code-text.css'

/** A line of code that goes on below where it doesn't fit. Its colours carry no meaning. */
export const CodeText = memo(function CodeText({ line }: { line: CodeLine }) {
  return (
    <code className="code-text" style={{ '--indent': `${indentOf(line)}ch` }}>
      {line.map(({ text, kind }, at) =>
        kind === null ? (
          text
        ) : (
          <span key={at} className={`token-${kind}`}>
            {text}
          </span>
        ),
      )}
    </code>
  )
})

const textOf = (line: CodeLine): string => line.map(({ text }) => text).join('')

export const isEmpty = (line: CodeLine): boolean => textOf(line).trim() === ''

/** Where a line that doesn't fit goes on below: two signs to the right of its own beginning. */
const indentOf = (line: CodeLine) => Math.min(12, textOf(line).search(/\S|$/)) + 2

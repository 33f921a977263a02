type Severity = 'error' | 'warning' | 'info'

/** The codes of all diagnostics with their severity. A single error stops the build. */
const SEVERITY = {
  'not-text': 'error',
  'cut-off': 'error',
  'missing-title': 'error',
  'unknown-heading': 'error',
  'misplaced-text': 'error',
  'unsupported-markup': 'error',
  'front-matter': 'error',
  'disguised-heading': 'error',
  'heading-mark': 'error',
  'broken-fence': 'error',
  'missing-field': 'error',
  'empty-field': 'error',
  'doubled-field': 'error',
  'unknown-field': 'error',
  'bad-value': 'error',
  'level-order': 'error',
  'missing-level': 'error',
  'outside-level': 'error',
  'no-district': 'error',
  'unknown-mark': 'error',
  'doubled-district': 'error',
  'doubled-building': 'error',
  'doubled-floor': 'error',
  'unknown-district': 'error',
  'unknown-building': 'error',
  'floor-before-building': 'error',
  'floor-number': 'error',
  'city-floor': 'error',
  'unknown-link': 'error',
  'foreign-link': 'error',
  'missing-section': 'error',
  'doubled-section': 'error',
  'phase-order': 'error',
  'unknown-phase': 'error',
  'unknown-worksheet': 'error',
  'doubled-worksheet': 'error',
  'doubled-checkpoint': 'error',
  'gate-coverage': 'error',
  'review-id': 'error',
  'doubled-review': 'error',
  'review-before-building': 'error',
  'unknown-kind': 'error',
  'unknown-floor': 'error',
  'unknown-fence': 'error',
  'doubled-fence': 'error',
  'missing-fence': 'error',
  'same-code': 'error',
  'code-length': 'error',
  'code-syntax': 'error',
  'code-import': 'error',
  'code-export': 'error',
  'code-statement': 'error',
  'code-parameter': 'error',
  'code-impure': 'error',
  'code-property': 'error',
  'no-json': 'error',
  'argument-count': 'error',
  'fault-lines': 'error',
  'sound-and-fault': 'error',
  'incident-id': 'error',
  'doubled-incident': 'error',
  'incident-before-building': 'error',
  'doubled-name': 'error',
  'row-count': 'error',
  'endless-circle': 'error',
  'claim-count': 'warning',
  'claim-levels': 'warning',
  'claim-finals': 'warning',
  'repeated-number': 'warning',
  'falling-number': 'warning',
  'implied-city-floor': 'warning',
  'empty-district': 'warning',
  'title-length': 'warning',
  'implied-note': 'warning',
  'shown-comment': 'warning',
  'ignored-detail': 'warning',
  'number-gap': 'info',
  'no-story': 'info',
} as const satisfies Record<string, Severity>

export type Code = keyof typeof SEVERITY

/** Line and column both count from 1, as in editors. */
export type Place = { readonly line: number; readonly column: number }

/** One finding. Its message says what was found, what was expected and, if possible, how to mend it. */
export type Diagnostic = Place & {
  readonly severity: Severity
  readonly code: Code
  readonly file: string
  readonly message: string
  /** The last line of the range, if the finding is about a range of lines, such as a section that is left out. */
  readonly lastLine?: number
}

/** Collects the diagnostics of one file while it is read. */
export type Report = {
  readonly add: (code: Code, place: Place, message: string, lastLine?: number) => void
  readonly hasErrors: () => boolean
  /** Everything found so far, in the order of the file. */
  readonly diagnostics: () => readonly Diagnostic[]
}

export function createReport(file: string): Report {
  const found: Diagnostic[] = []
  let errors = 0
  return {
    add(code, { line, column }, message, lastLine) {
      const severity = SEVERITY[code]
      if (severity === 'error') errors += 1
      found.push({
        severity,
        code,
        file,
        line,
        column,
        message: cut(message),
        ...(lastLine !== undefined && { lastLine }),
      })
    },
    hasErrors: () => errors > 0,
    diagnostics: () => [...found].sort((a, b) => a.line - b.line || a.column - b.column),
  }
}

/** What is quoted in a message is cut after so many characters. */
const QUOTED = 200

const cut = (message: string) =>
  message.replace(/"([^"]+)"/g, (whole, quoted: string) =>
    quoted.length > QUOTED ? `"${quoted.slice(0, QUOTED).toWellFormed()}…"` : whole,
  )

/** `file:line:column severity code message`, followed by the range of lines if there are several. */
export const printDiagnostic = ({ file, line, column, severity, code, message, lastLine = 0 }: Diagnostic) =>
  `${file}:${line}:${column} ${severity} ${code} ${message}${lastLine > line ? ` (lines ${line} to ${lastLine})` : ''}`

/** "1 value", "2 values" */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

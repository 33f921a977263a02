/** Matches a line of YAML: a key, an item of a list, an indented line, a comment, or an empty line. */
const YAML_LINE = /^(?:[\w"'][^:]*:(?: .*)?|- .*|[ \t].*|#.*|[\]}],?|)$/

/**
 * The front matter that other programs put at the start of a document, with its markers: from `---` to `---` (YAML) or
 * from `+++` to `+++` (TOML; only the first line if it isn't closed). Null if there is none. A `---` with anything but
 * YAML below it is a thematic break, with which a document may begin.
 */
export function frontMatterOf(text: string): string | null {
  const marker = /^(---|\+\+\+)[ \t]*(?:\n|$)/.exec(text)?.[1]
  if (marker === undefined) return null
  const lines = text.split('\n', 1_000)
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === marker)
  if (marker === '+++') return lines.slice(0, end < 0 ? 1 : end + 1).join('\n')
  const inner = lines.slice(1, end)
  const isYaml =
    end > 1 && inner.every((line) => YAML_LINE.test(line)) && inner.some((line) => /^[\w"'][^:]*:/.test(line))
  return isYaml ? lines.slice(0, end + 1).join('\n') : null
}

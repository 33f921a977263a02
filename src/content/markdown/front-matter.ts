/** What a line of YAML looks like: a key, an entry of a list, something indented, a comment, or nothing. */
const YAML_LINE = /^(?:[\w"'][^:]*:(?: .*)?|- .*|[ \t].*|#.*|[\]}],?|)$/

/**
 * The lines between `---` and `---` (YAML) or from `+++` on (TOML) with which other programs let a document begin; null
 * where there are none. A document may begin with a thematic break, which has a heading and sentences below it instead.
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

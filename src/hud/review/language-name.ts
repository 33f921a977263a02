/** The names of languages, by what a fence calls them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'TypeScript',
  js: 'JavaScript',
  sql: 'SQL',
  bash: 'Shell',
  yaml: 'YAML',
  http: 'HTTP',
  json: 'JSON',
  dockerfile: 'Dockerfile',
  text: 'in words',
}
export const languageName = (fence: string): string => LANGUAGES[fence] ?? fence

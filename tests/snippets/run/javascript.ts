import { transformWithOxc } from 'vite'

type Values = Readonly<Record<string, unknown>>

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...texts: string[]
) => (...values: unknown[]) => Promise<unknown>

/**
 * Runs JavaScript or TypeScript as the body of an async function and returns what `result`, an expression in its scope,
 * has as value at its end. `globals` are the names that the snippet takes for granted; `modules` stand for the packages
 * it imports, each as an object of its exports. What is not named here is the real one: Node's own modules, `fetch` ….
 */
export async function runScript(
  code: string,
  { globals = {}, modules = {}, result = 'undefined' }: { globals?: Values; modules?: Values; result?: string } = {},
): Promise<unknown> {
  const { code: plain } = await transformWithOxc(code, 'snippet.ts', { sourcemap: false, target: 'es2023' })
  const body = plain
    .replace(/^import (.+?) from ['"](.+?)['"];?$/gm, (_, names: string, from: string) => importOf(names, from))
    .replace(/^export (?=async|function|const|let|class)/gm, '')
    .replace(/^export \{.*\};?$/gm, '')
  const imported: Record<string, unknown> = {}
  for (const [, name] of body.matchAll(/\$module\("(.+?)"\)/g)) {
    imported[name!] = modules[name!] ?? (await import(/* @vite-ignore */ name!))
  }
  const names = Object.keys(globals)
  const run = new AsyncFunction('$module', ...names, `${body}\nreturn (${result})`)
  return run((name: string) => imported[name], ...names.map((name) => globals[name]))
}

/** `import a, { b as c } from 'd'` as a declaration. */
function importOf(names: string, from: string): string {
  const module = `$module(${JSON.stringify(from)})`
  if (names.startsWith('{')) return `const ${names.replace(/ as /g, ': ')} = ${module};`
  if (names.startsWith('* as ')) return `const ${names.slice(5)} = ${module};`
  return `const ${names} = ${module}.default;`
}

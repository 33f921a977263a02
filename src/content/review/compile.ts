import { transformSync } from '@swc/wasm-typescript'
import { type FunctionDeclaration, type Program, parse } from 'acorn'
import { type Result, err, ok } from '#lib/result.ts'
import { findImpure } from './impure.ts'

/** TypeScript whose types are erased, as an ES module. Every line and column is where it was. */
export type Compiled = {
  readonly code: string
  /** The name of the only function that it exports, and the names of its parameters. */
  readonly name: string
  readonly parameters: readonly string[]
  readonly isAsync: boolean
  /** The same code without the word `export`, to stand in a function of its own. */
  readonly inner: string
}

/** Why code does not compile. The place counts from 1, from the first line of the code. */
export type CodeFault = {
  readonly kind: 'syntax' | 'import' | 'export' | 'statement' | 'parameter' | 'impure' | 'property'
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Compiles the code of a review, which may export one function, import nothing and do the same on every run. */
export function compile(source: string): Result<Compiled, CodeFault> {
  const erased = eraseTypes(source)
  if (!erased.ok) return erased
  const code = erased.value
  const parsed = parseModule(code)
  if (!parsed.ok) return parsed
  const program = parsed.value
  const from = program.body.find((node) => node.type === 'ImportDeclaration')
  if (from)
    return err(faultAt(code, from.start, 'import', 'the code imports something. Code of a review stands alone.'))
  const exports = program.body.filter(({ type }) => type.startsWith('Export'))
  const [exported, second] = exports
  if (!exported) return err(faultAt(code, 0, 'export', `the code exports nothing. ${ONE_EXPORT}`))
  if (second)
    return err(faultAt(code, second.start, 'export', `the code exports something else as well. ${ONE_EXPORT}`))
  const declared = exported.type === 'ExportNamedDeclaration' ? exported.declaration : null
  if (declared?.type !== 'FunctionDeclaration' || declared.generator)
    return err(faultAt(code, exported.start, 'export', `the code exports something that is no function. ${ONE_EXPORT}`))
  const doing = program.body.find((node) => !isDeclaration(node))
  if (doing) {
    const message = 'the code does something before anybody calls it. Only declare things outside of functions.'
    return err(faultAt(code, doing.start, 'statement', message))
  }
  const nameless = declared.params.find((node) => nameOf(node) === null)
  if (nameless) {
    const message = 'a parameter without a name of its own. Give it one name, and take it apart below.'
    return err(faultAt(code, nameless.start, 'parameter', message))
  }
  const impure = findImpure(program)
  if (impure) {
    const message = `"${impure.name}" is not the same on every run, or not there at all. Make it a parameter.`
    return err(faultAt(code, impure.start, 'impure', message))
  }
  return ok({
    code,
    name: declared.id.name,
    parameters: declared.params.map((node) => nameOf(node)!),
    isAsync: declared.async,
    inner: code.slice(0, exported.start) + ' '.repeat('export'.length) + code.slice(exported.start + 'export'.length),
  })
}

const ONE_EXPORT = 'Expected exactly one "export function" or "export async function".'

/** What stands outside of functions may declare something. Types leave empty statements behind. */
const isDeclaration = ({ type }: Program['body'][number]) => /Declaration$|^EmptyStatement$/.test(type)

/** Erases the types of TypeScript by putting blanks in their place. */
export function eraseTypes(source: string): Result<string, CodeFault> {
  try {
    return ok(transformSync(source, { mode: 'strip-only', module: true }).code)
  } catch (fault) {
    // The compiler throws objects that are no errors.
    const { message = String(fault), startLine = 1, startColumn = 0 } = Object(fault) as Thrown
    return err({ kind: 'syntax', line: startLine, column: startColumn + 1, message: `${message}.` })
  }
}

type Thrown = { readonly message?: string; readonly startLine?: number; readonly startColumn?: number }

/** Parses JavaScript once more, because the eraser of types overlooks mistakes such as a name declared twice. */
function parseModule(code: string): Result<Program, CodeFault> {
  try {
    return ok(parse(code, { ecmaVersion: 2024, sourceType: 'module' }))
  } catch (fault) {
    const { message, pos } = fault as SyntaxError & { readonly pos: number }
    return err(faultAt(code, pos, 'syntax', `${message.replace(/ \(\d+:\d+\)$/, '')}.`))
  }
}

function nameOf(node: FunctionDeclaration['params'][number]): string | null {
  if (node.type === 'Identifier') return node.name
  return node.type === 'AssignmentPattern' && node.left.type === 'Identifier' ? node.left.name : null
}

/** A fault at an offset in the code. */
export function faultAt(code: string, offset: number, kind: CodeFault['kind'], message: string): CodeFault {
  const before = code.slice(0, offset)
  return { kind, line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), message }
}

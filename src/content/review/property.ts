import { parse } from 'acorn'
import { type Result, err, ok } from '#lib/result.ts'
import { type CodeFault, eraseTypes, faultAt } from './compile.ts'

/**
 * Compiles a property, which is for tests only: statements of which the last is `check(arbitraries …, predicate)`. How
 * many arbitraries there are is seen when it runs.
 */
export function compileProperty(source: string): Result<string, CodeFault> {
  const erased = eraseTypes(source)
  if (!erased.ok) return erased
  const code = erased.value
  try {
    const { body } = parse(code, { ecmaVersion: 2024, sourceType: 'module', allowAwaitOutsideFunction: true })
    const last = body.at(-1)
    const call =
      last?.type === 'ExpressionStatement' && last.expression.type === 'CallExpression' ? last.expression : null
    if (call?.callee.type === 'Identifier' && call.callee.name === 'check') return ok(code)
    const message = 'a property that does not end with "check(arbitraries …, predicate)".'
    return err(faultAt(code, last?.start ?? 0, 'property', message))
  } catch (fault) {
    const { message, pos } = fault as SyntaxError & { readonly pos: number }
    return err(faultAt(code, pos, 'syntax', `${message.replace(/ \(\d+:\d+\)$/, '')}.`))
  }
}

import type { AnyNode, Program } from 'acorn'

/** Names that code may use only if it declares them itself: a clock, dice, the network, the page around it. */
const OUTSIDE = new Set([
  'console',
  'crypto',
  'document',
  'eval',
  'fetch',
  'Function',
  'global',
  'globalThis',
  'indexedDB',
  'localStorage',
  'location',
  'navigator',
  'performance',
  'postMessage',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'WebSocket',
  'window',
  'XMLHttpRequest',
])

/** Properties of standard objects that differ from run to run. */
const CHANGING = new Set(['Date.now', 'Math.random'])

/** The first thing in a program that is not the same on every run, with its offset; null if there is none. */
export function findImpure(program: Program): { readonly name: string; readonly start: number } | null {
  const declared = new Set<string>()
  const found: { readonly name: string; readonly start: number; readonly isGlobal: boolean }[] = []
  const add = (name: string, { start }: AnyNode, isGlobal = false) => found.push({ name, start, isGlobal })

  function visit(node: AnyNode) {
    if (node.type === 'ImportExpression') add('import()', node)
    else if (node.type === 'MetaProperty' && node.meta.name === 'import') add('import.meta', node)
    else if (
      node.type === 'MemberExpression' &&
      node.object.type === 'Identifier' &&
      node.property.type === 'Identifier'
    ) {
      const name = `${node.object.name}.${node.property.name}`
      if (CHANGING.has(name)) add(name, node)
    } else if ((node.type === 'NewExpression' || node.type === 'CallExpression') && isClock(node))
      add(node.type === 'NewExpression' ? 'new Date()' : 'Date()', node)
    else if (node.type === 'Identifier' && OUTSIDE.has(node.name)) add(node.name, node, true)
    for (const name of declaredBy(node)) declared.add(name)
    for (const child of childrenOf(node)) visit(child)
  }
  visit(program)
  return found.find(({ name, isGlobal }) => !isGlobal || !declared.has(name)) ?? null
}

const isClock = (node: AnyNode) =>
  (node.type === 'CallExpression' || (node.type === 'NewExpression' && node.arguments.length === 0)) &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'Date'

/** The names that a node declares, anywhere in the code: scopes are not told apart. */
function declaredBy(node: AnyNode): readonly string[] {
  if (node.type === 'VariableDeclarator') return namesIn(node.id)
  if (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  )
    return [...node.params.flatMap(namesIn), ...(node.id ? [node.id.name] : [])]
  if (node.type === 'ClassDeclaration' && node.id) return [node.id.name]
  return []
}

function namesIn(pattern: AnyNode): readonly string[] {
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type === 'ObjectPattern' || pattern.type === 'ArrayPattern' || pattern.type === 'RestElement')
    return childrenOf(pattern).flatMap(namesIn)
  if (pattern.type === 'Property') return namesIn(pattern.value)
  return pattern.type === 'AssignmentPattern' ? namesIn(pattern.left) : []
}

/** The nodes directly below a node, without the names of properties, which stand for nothing. */
function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if ((key === 'property' || key === 'key') && 'computed' in node && !node.computed) return []
    return [value].flat().filter(isNode)
  })
}

const isNode = (value: unknown): value is AnyNode =>
  value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string'

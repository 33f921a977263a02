import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { compileProperty } from './property.ts'
import { RACE_REVIEW, SELL, SHARES } from './sample.ts'

test('types are erased, and every line and column stays where it was', () => {
  const outcome = compile(SHARES)
  if (!outcome.ok) throw new Error(outcome.fault.message)
  const { code, name, parameters, isAsync, inner } = outcome.value
  expect({ name, parameters, isAsync }).toEqual({ name: 'shares', parameters: ['total', 'people'], isAsync: false })
  const lines = SHARES.split('\n')
  expect(code.split('\n').map((line) => line.length)).toEqual(lines.map((line) => line.length))
  expect(code).not.toContain('number')
  expect(code.split('\n')[2]).toBe(lines[2])
  expect(inner).toBe(code.replace('export', '      '))
})

test('a parameter with a default keeps its name', () => {
  expect(compile('export function a(b: number, c = 2) {}')).toMatchObject({ value: { parameters: ['b', 'c'] } })
})

test.each([
  ['syntax', 'export function a( {', 1, 21],
  ['syntax', 'export function a() {}\nconst b = 1\nconst b = 2', 3, 7],
  ['syntax', 'enum A { B }\nexport function a() {}', 1, 1],
  ['import', "export function a() {}\nimport b from 'b'", 2, 1],
  ['export', 'function a() {}', 1, 1],
  ['export', 'export function a() {}\nexport const b = 1', 2, 1],
  ['export', 'export default function a() {}', 1, 1],
  ['export', 'export const a = () => 1', 1, 1],
  ['export', 'export function* a() {}', 1, 1],
  ['statement', 'export function a() {}\nwhile (true) {}', 2, 1],
  ['statement', 'export function a() {}\na()', 2, 1],
  ['parameter', 'export function a({ b }: { b: 1 }) {}', 1, 19],
  ['parameter', 'export function a(...b: number[]) {}', 1, 19],
  ['impure', 'export function a() {\n  return Date.now()\n}', 2, 10],
  ['impure', 'export function a() { return new Date() }', 1, 30],
  ['impure', 'export function a() { return Math.random() }', 1, 30],
  ['impure', 'export function a() { console.log(1) }', 1, 23],
  ['impure', 'export function a() { return { crypto } }', 1, 32],
  ['impure', "export function a() { return import('b') }", 1, 30],
])('a fault of the kind %s is found in %j', (kind, code, line, column) => {
  expect(compile(code)).toMatchObject({ ok: false, fault: { kind, line, column } })
})

test.each([
  'export function a(now: string) { return new Date(now).toISOString() }',
  'export function a(fetch: string) { return fetch }',
  'export function a() { const { location } = { location: 1 }; return location }',
  'export function a(b: { crypto: number }) { return b.crypto }',
])('code that is the same on every run may be called what it is: %j', (code) => {
  expect(compile(code)).toMatchObject({ ok: true })
})

test('the sample that runs twice is async', () => {
  expect(compile(SELL)).toMatchObject({ value: { isAsync: true, parameters: ['db', 'count'] } })
})

test('a property ends with a check', () => {
  const property = /```ts property\n([^]+?)\n```/.exec(RACE_REVIEW)![1]!
  expect(compileProperty(property)).toMatchObject({ ok: true })
  expect(compileProperty('const a: number = 1')).toMatchObject({ fault: { kind: 'property' } })
  expect(compileProperty('check(')).toMatchObject({ fault: { kind: 'syntax' } })
  expect(compileProperty('const a = 1\nconst a = 2\ncheck()')).toMatchObject({ fault: { kind: 'syntax', line: 2 } })
})

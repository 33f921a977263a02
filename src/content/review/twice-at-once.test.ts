import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { twiceAtOnceOf } from './twice-at-once.ts'

type Race = (store: object, first: unknown[], second: unknown[], turns: string) => Promise<unknown>

async function raceOf(body: string, params = 'db, name'): Promise<Record<'twiceAtOnce' | 'turnsOf', Race>> {
  const code = `async function call(${params}) {${body}}${twiceAtOnceOf('call')}\nexport { turnsOf }`
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
}

const ADD = "const now = await db.get('n'); await db.set('n', now + 1); return name"

test.each([
  ['1122', 2],
  ['2211', 2],
  ['1212', 1],
  ['1221', 1],
  ['21', 1],
  ['', 2],
  ['1', 2],
])('two calls that read and then write take their turns as %j says', async (turns, n) => {
  const { twiceAtOnce } = await raceOf(ADD)
  expect(await twiceAtOnce({ n: 0 }, ['a'], ['b'], turns)).toEqual({
    store: { n },
    first: { value: 'a' },
    second: { value: 'b' },
  })
})

test('each operation is told in its turn, with the value that it read or wrote', async () => {
  const { turnsOf } = await raceOf("await db.get('a'); await db.change('n', (n) => n * 2); await db.set('a', [name])")
  expect(await turnsOf({ n: 3 }, ['x'], ['y'], '12')).toMatchObject({
    operations: [
      { call: 1, does: 'get', key: 'a', value: null },
      { call: 2, does: 'get', key: 'a', value: null },
      { call: 1, does: 'change', key: 'n', value: 6 },
      { call: 1, does: 'set', key: 'a', value: ['x'] },
      { call: 2, does: 'change', key: 'n', value: 12 },
      { call: 2, does: 'set', key: 'a', value: ['y'] },
    ],
  })
})

test('the error of a call is told, and the other call goes on', async () => {
  const { twiceAtOnce } = await raceOf("if (name === 'bad') throw new RangeError('no such thing'); return db.get('n')")
  expect(await twiceAtOnce({ n: 1 }, ['bad'], ['good'], '1212')).toEqual({
    store: { n: 1 },
    first: { error: 'no such thing' },
    second: { value: 1 },
  })
})

test('an error within a change leaves the value alone and reaches its call', async () => {
  const { twiceAtOnce } = await raceOf(
    "try { await db.change('n', () => { throw new Error('no') }) } catch (e) { return e.message }",
  )
  expect(await twiceAtOnce({ n: 1 }, ['a'], ['b'], '')).toEqual({
    store: { n: 1 },
    first: { value: 'no' },
    second: { value: 'no' },
  })
})

test('a call that waits for the other one lets its turn pass', async () => {
  const code = `
    const before = globalThis.queue ?? Promise.resolve()
    let done
    globalThis.queue = new Promise((resolve) => (done = resolve))
    await before
    const now = await db.get('n')
    await db.set('n', now + 1)
    done()`
  const { twiceAtOnce } = await raceOf(code)
  expect(await twiceAtOnce({ n: 0 }, ['a'], ['b'], '2212')).toMatchObject({ store: { n: 2 } })
})

test('operations that a call does not wait for take their turns too', async () => {
  const { twiceAtOnce } = await raceOf("await Promise.all([db.set('a', name), db.set('b', name)])")
  const ends = await twiceAtOnce({}, ['x'], ['y'], '1221')
  expect(ends).toMatchObject({ store: { a: 'y', b: 'x' } })
})

test('what a call does to a value it read changes nothing in the store, and nothing in the arguments', async () => {
  const { twiceAtOnce } = await raceOf(
    "const list = await db.get('list'); list.push(name.length); name.push(1); return list",
  )
  const [first, second] = [['a'], ['b']]
  expect(await twiceAtOnce({ list: [] }, [first], [second], '12')).toEqual({
    store: { list: [] },
    first: { value: [1] },
    second: { value: [1] },
  })
  expect([first, second]).toEqual([['a'], ['b']])
})

test('the same turns always come to the same end, and to one of two', async () => {
  const { twiceAtOnce } = await raceOf(ADD)
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[12]{0,8}$/), async (turns) => {
      const once = await twiceAtOnce({ n: 0 }, ['a'], ['b'], turns)
      expect(await twiceAtOnce({ n: 0 }, ['a'], ['b'], turns)).toEqual(once)
      expect([1, 2]).toContain((once as { store: { n: number } }).store.n)
    }),
  )
})

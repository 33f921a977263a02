import { describe, expect, test } from 'vitest'
import { parseStartArguments } from './tools/start-arguments.mjs'

const ok = (port: number, host: string | true) => ({ ok: true, value: { port, host } })

describe('what npm start is asked for', () => {
  test.each([
    ['', ok(4173, 'localhost')],
    ['--port 8080', ok(8080, 'localhost')],
    ['--port=8080', ok(8080, 'localhost')],
    ['--host', ok(4173, true)],
    ['--host --port 80', ok(80, true)],
    ['--host=0.0.0.0 --port 80', ok(80, '0.0.0.0')],
    ['--host 127.0.0.1', ok(4173, '127.0.0.1')],
  ])('%s', (line, expected) => {
    expect(parseStartArguments(line.split(' ').filter(Boolean))).toEqual(expected)
  })

  test.each(['--port', '--port 0', '--port 65536', '--port 80a', '--port=', '--port -1', '--prot 80', '8080'])(
    '%s is refused in words',
    (line) => {
      const asked = parseStartArguments(line.split(' '))
      expect(asked).toMatchObject({ ok: false, error: expect.stringMatching(/^Usage: npm start -- /) })
    },
  )
})

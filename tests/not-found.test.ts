import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../public/404.html', import.meta.url), 'utf8')
const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''

/** Where the page for lost addresses sends a browser that asked for a path. */
function sentTo(pathname: string): string | null {
  let target: string | null = null
  const location = {
    pathname,
    search: '',
    origin: 'https://city.example',
    replace: (url: string) => {
      target = url
    },
  }
  runInNewContext(script, { location })
  return target
}

test('a link whose # became %23 is turned back, at any depth', () => {
  expect(sentTo('/%23p1.AbC')).toBe('https://city.example/#p1.AbC')
  expect(sentTo('/town/%23p1.AbC/floor/database@L2')).toBe('https://city.example/town/#p1.AbC/floor/database@L2')
  expect(sentTo('/town/%23r1.xyz')).toBe('https://city.example/town/#r1.xyz')
})

test('any other lost address stays where it is', () => {
  expect(sentTo('/town/nothing')).toBeNull()
})

test('the policy of the page names its one script', () => {
  expect(page).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** Packages that build and serve the product; no part of them is in it. */
const BUILDERS = [
  '@swc/wasm-typescript',
  '@vitejs/plugin-react',
  'acorn',
  'diff',
  'highlight.js',
  'lowlight',
  'satteri',
  'vite',
]

test('the licence of every package that is shipped is shipped with it', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const licences = read('public/licences.txt')
  const shipped = Object.keys(dependencies).filter((name) => !BUILDERS.includes(name))
  expect(shipped.filter((name) => !licences.includes(`\n${name} `))).toEqual([])
})

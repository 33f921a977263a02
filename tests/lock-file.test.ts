import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Packages = Record<string, { readonly optionalDependencies?: Record<string, string> }>

test('the lock file names the optional packages of every system, so that it installs on each of them', () => {
  const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
  const { packages } = JSON.parse(text) as { packages: Packages }
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map((name) => `${place} wants ${name}`),
  )
  expect(missing).toEqual([])
})

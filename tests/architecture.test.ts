import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** What each room (folder of src) may import: other rooms, and packages. Imports go in one direction only. */
const ROOMS: Record<string, { rooms: readonly string[]; packages: readonly (string | RegExp)[] }> = {
  lib: { rooms: [], packages: [] },
  simulation: { rooms: ['lib'], packages: ['flatqueue', /^pure-rand/] },
  city: { rooms: ['simulation', 'lib'], packages: [] },
  content: { rooms: ['simulation', 'city', 'lib'], packages: ['satteri', /^mdast/, 'zod', 'zod/mini'] },
  progress: { rooms: ['simulation', 'city', 'lib'], packages: ['ts-fsrs'] },
  share: { rooms: ['progress', 'simulation', 'city', 'lib'], packages: ['zod', 'zod/mini', /^@noble\/hashes/] },
  store: {
    rooms: ['share', 'progress', 'simulation', 'city', 'lib'],
    packages: ['zustand', 'zustand/vanilla', 'idb', 'zod', 'zod/mini'],
  },
  offline: { rooms: [], packages: [/^workbox-/] },
  scene: { rooms: ['progress', 'simulation', 'city', 'lib'], packages: [/^pixi\.js/] },
  ui: { rooms: ['progress', 'simulation', 'city', 'lib'], packages: [/^react/, 'lucide-react', 'uqr', /^@fontsource/] },
  hud: {
    rooms: ['store', 'scene', 'ui', 'share', 'progress', 'simulation', 'city', 'lib'],
    packages: [/^react/, 'lucide-react', 'uqr'],
  },
  mentor: {
    rooms: ['scene', 'ui', 'share', 'progress', 'simulation', 'city', 'lib'],
    packages: [/^react/, 'lucide-react', 'uqr'],
  },
}

/** Packages that only these files of a room may use. */
const DOORS: readonly { file: RegExp; packages: readonly RegExp[] }[] = [
  { file: /^(content|content\/simulate|offline)\/(plugin|command)\.ts$/, packages: [/^node:/, /^vite$/] },
  // Build time only: what a review becomes, not what makes it so, is in the page.
  { file: /^content\/review\/(compile|property|impure)\.ts$/, packages: [/^@swc\/wasm-typescript$/, /^acorn$/] },
  { file: /^content\/review\/highlight\.ts$/, packages: [/^lowlight$/, /^highlight\.js\//] },
  { file: /^content\/review\/difference\.ts$/, packages: [/^diff$/] },
  { file: /^(progress|share|simulation)\/testing\//, packages: [/^fast-check$/] },
  { file: /^share\/keys\/signing\.ts$/, packages: [/^@noble\/ed25519$/, /^@scure\/bip39\/wordlists\/english\.js$/] },
  { file: /^store\/hooks\.tsx$/, packages: [/^react$/] },
  { file: /^hud\/calendar\/calendar-file\.ts$/, packages: [/^ical-generator$/] },
  { file: /^hud\/review\/run\/(run-worker|serve-runs)\.ts$/, packages: [/^virtual:review-runs$/] },
  { file: /^scene\/scene-props\.ts$/, packages: [/^react$/] },
  { file: /^scene\/door\.tsx$/, packages: [/^react$/, /^@pixi\/react$/] },
]

/** The only files of the scene that other rooms may import: its component, and the types of its props. */
const SCENE_DOOR = ['scene/door.tsx', 'scene/scene-props.ts']

type Import = { readonly from: string; readonly to: string }

const source = join(import.meta.dirname, '../src')

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => relative(source, join(folder, name)))
}

/** Static, dynamic and type imports of a text. No name of a module has a blank or a `$`, which messages have. */
function importsIn(text: string): string[] {
  const found = text.matchAll(
    /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)['"]([^'"\s$]+)['"]|new URL\(\s*['"]([^'"\n]+)['"]\s*,\s*import\.meta\.url/gm,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? '')
}

/** One sentence for each import that is not allowed; empty if all are. */
function trespasses(imports: readonly Import[]): string[] {
  const out: string[] = []
  for (const { from, to } of imports) {
    const room = from.split('/')[0] ?? ''
    const rule = ROOMS[room]
    if (!rule) continue
    if (to.startsWith('.')) {
      const target = relative(source, join(source, from, '..', to))
      if (target.split('/')[0] !== room) out.push(`${from} leaves its room by a relative path: ${to}`)
      continue
    }
    if (to.startsWith('#')) {
      const target = to.slice(1)
      const other = target.split('/')[0] ?? ''
      if (other === room) out.push(`${from} imports its own room by ${to}; write ./`)
      else if (!rule.rooms.includes(other)) out.push(`${from} may not import ${to}`)
      else if (other === 'scene' && !SCENE_DOOR.includes(target))
        out.push(`${from} may enter the scene by its door only, not ${to}`)
      continue
    }
    const allowed = [...rule.packages, ...DOORS.filter((door) => door.file.test(from)).flatMap((door) => door.packages)]
    if (!allowed.some((name) => (typeof name === 'string' ? name === to : name.test(to))))
      out.push(`${from} may not use ${to}`)
  }
  return out
}

function importsOfTheHouse(): Import[] {
  return filesBelow(source).flatMap((from) =>
    importsIn(readFileSync(join(source, from), 'utf8')).map((to) => ({ from, to })),
  )
}

test('every import is allowed by the table', () => {
  expect(trespasses(importsOfTheHouse())).toEqual([])
})

test('keys and signatures are loaded by one file only, so that they stay in a chunk of their own', () => {
  const loaders = importsOfTheHouse()
    .filter(({ to }) => to.endsWith('/signing.ts'))
    .map(({ from }) => from)
  expect(loaders.filter((file) => !file.startsWith('gallery/') && !file.includes('/testing/'))).toEqual([
    'share/keys/load-signing.ts',
  ])
})

test('every folder of the source is a room of the table', () => {
  const rooms = new Set(
    filesBelow(source)
      .filter((file) => file.includes('/'))
      .map((file) => file.split('/')[0]),
  )
  for (const open of ['gallery']) rooms.delete(open)
  expect([...rooms].filter((room) => room === undefined || !(room in ROOMS))).toEqual([])
})

/** The only files that import the content. A worker that runs the code of reviews loads it by itself. */
const READERS = [
  'main.tsx',
  'prerender.tsx',
  'content/words.ts',
  'hud/review/run/run-worker.ts',
  'hud/review/run/serve-runs.ts',
]

test('only main, what is prerendered and the worker of reviews import the content of the city', () => {
  const readers = importsOfTheHouse()
    .filter(({ to }) => to.startsWith('virtual:'))
    .map(({ from }) => from)
  expect([...new Set(readers)].filter((file) => !READERS.includes(file) && !file.startsWith('gallery/'))).toEqual([])
})

test('imports that are not allowed are found', () => {
  const planted: Import[] = [
    { from: 'city/floor.ts', to: '#progress/event.ts' },
    { from: 'progress/decide.ts', to: 'zustand' },
    { from: 'mentor/overview.tsx', to: '#store/progress-store.ts' },
    { from: 'hud/board.tsx', to: '#scene/camera.ts' },
    { from: 'scene/layers.ts', to: 'react' },
    { from: 'ui/tower.tsx', to: '../store/hooks.ts' },
    { from: 'share/link.ts', to: 'node:fs' },
    { from: 'share/reply/reply.ts', to: '@noble/ed25519' },
  ]
  expect(trespasses(planted)).toHaveLength(planted.length)
})

test('imports are read in every form', () => {
  const text = [
    "import type { A } from '#city/a.ts'",
    "import './b.css'",
    "const c = await import('#scene/door.tsx')",
    "export { d } from './d.ts'",
    "new Worker(new URL('./e.ts', import.meta.url))",
  ].join('\n')
  expect(importsIn(text)).toEqual(['#city/a.ts', './b.css', '#scene/door.tsx', './d.ts', './e.ts'])
})

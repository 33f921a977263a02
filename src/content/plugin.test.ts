import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type HotPayload, type InlineConfig, build, createServer } from 'vite'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { SLOW_BANK } from './incident/sample.ts'
import { cityContent, contentWorkers } from './plugin.ts'
import { SHARES_REVIEW } from './review/sample.ts'
import { SMALL_CURRICULUM, SMALL_FLOW } from './sample.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

/** The folder of a new project with one page that shows the content. */
function projectWith(flow: string): string {
  const root = mkdtempSync(join(tmpdir(), 'city-content-'))
  roots.push(root)
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'content/unlock-flow.md'), flow)
  writeFileSync(join(root, 'content/curriculum.md'), SMALL_CURRICULUM)
  writeFileSync(join(root, 'index.html'), '<script type="module" src="/main.js"></script>')
  writeFileSync(
    join(root, 'main.js'),
    "import { city } from 'virtual:city'\nimport { loadLessons } from 'virtual:lessons'\nwindow.show = [city, loadLessons]\n",
  )
  return root
}

const optionsFor = (root: string): InlineConfig => ({
  root,
  configFile: false,
  envFile: false,
  logLevel: 'silent',
  plugins: [cityContent()],
})

const BROKEN = SMALL_FLOW.replace('**Tagline:**', '**Taglin:**').replaceAll('Auth — Floor', 'Auht — Floor')

test('a build carries the city in its entry and each level in a file of its own', async () => {
  const output = await build({ ...optionsFor(projectWith(SMALL_FLOW)), build: { write: false } })
  const files = [output].flat().flatMap((result) => ('output' in result ? result.output : []))
  const code = (name: string) =>
    files.flatMap((file) => (file.type === 'chunk' && file.name === name ? [file.code] : [])).join()
  expect(code('index')).toContain('A tagline.')
  expect(code('index')).not.toContain('The know text.')
  expect(code('L0')).toContain('The know text.')
  expect(files.map(({ fileName }) => fileName.replace(/-.*/, '')).sort()).toEqual([
    'assets/L0',
    'assets/L1',
    'assets/index',
    'index.html',
  ])
})

/** The share is taken from a list that has none, and used for nothing: whoever leaves that out makes other code of it. */
const READING = SHARES_REVIEW.replaceAll(
  'const share =',
  'const first = ([] as { size: number }[])[0]!.size; const share =',
)

test('code of reviews does in a build what it does as it is shown', async () => {
  const root = projectWith(SMALL_FLOW)
  mkdirSync(join(root, 'content/reviews'))
  writeFileSync(join(root, 'content/reviews/equal-shares.md'), READING)
  writeFileSync(join(root, 'worker.js'), "import { runs } from 'virtual:review-runs'\nself.show = runs\n")
  writeFileSync(join(root, 'main.js'), "new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })\n")
  // The page leaves out what reads a property and does nothing with it.
  const treeshake = { propertyReadSideEffects: false, unknownGlobalSideEffects: false } as const
  await build({
    ...optionsFor(root),
    worker: contentWorkers,
    build: { rolldownOptions: { treeshake } },
  })
  const [run, ...others] = readdirSync(join(root, 'dist/assets/runs'))
  expect([run, others]).toEqual([expect.stringMatching(/^equal-shares/), []])
  const { given } = (await import(join(root, 'dist/assets/runs', run!))) as { given: (...values: number[]) => unknown }
  expect(() => given(10, 3)).toThrow("Cannot read properties of undefined (reading 'size')")
  // What an error names has the name that is shown; of the worker itself no line is.
  expect(readFileSync(join(root, 'dist/assets/runs', run!), 'utf8')).toContain('(total / people)')
  const worker = readdirSync(join(root, 'dist/assets')).find((name) => name.startsWith('worker'))
  expect(readFileSync(join(root, 'dist/assets', worker!), 'utf8').trim()).not.toContain('\n')
})

test('a build with errors stops and prints all of them', async () => {
  const root = projectWith(BROKEN)
  await expect(build({ ...optionsFor(root), build: { write: false } })).rejects.toThrow(
    /unlock-flow\.md:11:4 error missing-field .*\n.*unlock-flow\.md:13:1 error unknown-field .*\n.*unlock-flow\.md:41:4 error unknown-building /,
  )
})

test.each([
  ['a review', 'reviews/equal-shares.md', 'Equal shares', SHARES_REVIEW, SHARES_REVIEW.replace('line 6', 'line 60')],
  ['an incident', 'incidents/slow-bank.md', 'The slow bank', SLOW_BANK, SLOW_BANK.replace('60 s | end', '60 | end')],
])('%s that is added, changed or removed is sent to the page', async (_, name, title, whole, broken) => {
  const root = projectWith(SMALL_FLOW)
  const file = join(root, 'content', name)
  mkdirSync(dirname(file))
  const server = await createServer({ ...optionsFor(root), server: { middlewareMode: true, watch: null, ws: false } })
  onTestFinished(() => server.close())
  const { client } = server.environments
  const sent: HotPayload[] = []
  client.hot.send = (payload: HotPayload | string) => {
    if (typeof payload !== 'string') sent.push(payload)
  }
  const codeOf = async (id: string) => (await client.transformRequest(id))?.code ?? ''
  const tell = async (event: 'add' | 'change' | 'unlink') => {
    server.watcher.emit(event, file)
    await expect.poll(() => sent.length).toBeGreaterThan(0)
    return sent.splice(0).map(({ type }) => type)
  }
  const list = name.startsWith('reviews/') ? 'virtual:review-runs' : 'virtual:incidents'
  expect(await codeOf('virtual:city')).not.toContain(title)
  await codeOf(list)

  writeFileSync(file, whole)
  expect(await tell('add')).toEqual(['update'])
  expect(await codeOf('virtual:city')).toContain(title)
  expect(await codeOf(list)).toContain(basename(name, '.md'))

  writeFileSync(file, broken)
  expect(await tell('change')).toEqual(['error'])
  expect(await codeOf('virtual:city')).toContain(title)

  rmSync(file)
  expect(await tell('unlink')).toEqual(['update'])
  expect(await codeOf('virtual:city')).not.toContain(title)
})

test('an edit is sent to the page; an error is shown over the page, which keeps the last city without errors', async () => {
  const root = projectWith(SMALL_FLOW)
  const server = await createServer({ ...optionsFor(root), server: { middlewareMode: true, watch: null, ws: false } })
  onTestFinished(() => server.close())
  const { client } = server.environments
  const sent: HotPayload[] = []
  client.hot.send = (payload: HotPayload | string) => {
    if (typeof payload !== 'string') sent.push(payload)
  }
  const shown = async () => (await client.transformRequest('virtual:city'))?.code ?? ''
  const edit = async (text: string) => {
    const file = join(root, 'content/unlock-flow.md')
    writeFileSync(file, text)
    server.watcher.emit('change', file)
    await expect.poll(() => sent.length).toBeGreaterThan(0)
    return sent.splice(0)
  }
  expect(await shown()).toContain('A tagline.')

  expect(await edit(BROKEN)).toMatchObject([{ type: 'error', err: { loc: { line: 11, column: 4 } } }])
  expect(await shown()).toContain('A tagline.')

  const update = await edit(SMALL_FLOW.replace('A tagline.', 'Another tagline.'))
  expect(update).toMatchObject([{ type: 'update', updates: [{ type: 'js-update', path: 'virtual:city' }] }])
  expect(await shown()).toContain('Another tagline.')
})

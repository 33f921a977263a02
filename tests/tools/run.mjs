// Runs a TypeScript file of the project: node tests/tools/run.mjs <file.ts> [arguments]
// The file exports main(args), which returns the exit status. It may load more of the project while it runs.
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { createRunnableDevEnvironment, resolveConfig } from 'vite'

const [file, ...args] = process.argv.slice(2)
if (!file) {
  console.error('Usage: node tests/tools/run.mjs <file.ts> [arguments]')
  process.exit(2)
}
const root = join(dirname(import.meta.dirname), '..')
const packages = { external: true, mainFields: [], conditions: ['node'] }
const script = { consumer: 'server', dev: { moduleRunnerTransform: true }, resolve: packages }
const config = await resolveConfig(
  { root, configFile: false, envDir: false, logLevel: 'silent', environments: { script } },
  'serve',
)
const environment = createRunnableDevEnvironment('script', config, { hot: false, runnerOptions: { hmr: false } })
await environment.init()
try {
  const module = await environment.runner.import(resolve(file))
  process.exitCode = await module.main(args)
} finally {
  await environment.close()
}

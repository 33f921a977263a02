// Runs a TypeScript file of the project: node tests/tools/run.mjs <file.ts> [arguments]
// The file exports main(args), which returns the exit status.
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'

const [file, ...args] = process.argv.slice(2)
if (!file) {
  console.error('Usage: node tests/tools/run.mjs <file.ts> [arguments]')
  process.exit(2)
}
const root = join(dirname(import.meta.dirname), '..')
const { module } = await runnerImport(resolve(file), { root, configFile: false, envFile: false, logLevel: 'silent' })
process.exitCode = await module.main(args)

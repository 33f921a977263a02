// npm test: runs all checks and tests, first those that fail early.
import process from 'node:process'
import { findBrowser } from './browser.mjs'
import { installAll } from './install.mjs'
import { checkNode, run } from './steps.mjs'
import { UNITS, forgetTally, printTally } from './tally.mjs'

forgetTally()
process.on('exit', printTally)
checkNode()
installAll()
const browser = findBrowser()

run('types', 'tsc', ['--noEmit', '-p', '.'])
run('lint', 'oxlint', ['--type-aware', '--deny-warnings', '-c', '.oxlintrc.json', 'src', 'tests', 'vite.config.ts'])
run('format', 'oxfmt', ['--check', 'src', 'tests', 'vite.config.ts'])
run('unused', 'knip', [])
run('content', 'node', ['tests/tools/run.mjs', 'src/content/command.ts'])
run('units', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNITS}`])
run('build', 'vite', ['build', '--logLevel', 'warn'])
run('end to end', 'playwright', ['test', '-c', 'tests/e2e/playwright.config.ts'], { BROWSER_PATH: browser })

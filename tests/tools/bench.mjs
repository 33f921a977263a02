// npm run bench [-- --json FILE] [--only WORD]: measures the numbers that the product promises, and prints them as a
// table.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { findBrowser } from './browser.mjs'
import { installAll } from './install.mjs'
import { checkNode } from './steps.mjs'

checkNode()
installAll()
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', 'tests/tools/run.mjs', 'tests/bench/bench.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, BROWSER_PATH: findBrowser() } },
)
process.exitCode = status ?? 1

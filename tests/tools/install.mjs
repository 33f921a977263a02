// Installs the packages that a command needs, exactly as in the lock file; does nothing if they are installed already.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './steps.mjs'

/** Records for which package.json and package-lock.json the packages were installed, and whether all of them. */
const RECORD = 'node_modules/.cache/installed.json'

/**
 * Installs what `npm start` needs: the packages that are shipped and those that build and serve, about a tenth of all.
 */
export const installToServe = () => install('to serve')

/** Installs all packages, including those for development and tests. */
export const installAll = () => install('all')

function install(scope) {
  const wanted = createHash('sha256')
    .update(readFileSync('package.json'))
    .update(readFileSync('package-lock.json'))
    .digest('hex')
  const installed = readRecord()
  if (installed?.files === wanted && (installed.scope === 'all' || installed.scope === scope)) return
  // If the packages for development are installed, keep them.
  const isAll = scope === 'all' || existsSync('node_modules/playwright')
  console.log('Installing packages.')
  run('install', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(isAll ? [] : ['--omit=dev'])])
  mkdirSync('node_modules/.cache', { recursive: true })
  writeFileSync(RECORD, JSON.stringify({ files: wanted, scope: isAll ? 'all' : scope }))
}

function readRecord() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'))
  } catch {
    return null
  }
}

// Installs what a command needs, exactly as the lock file says, or nothing where that is there already.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './steps.mjs'

/** Says for which package.json and package-lock.json `node_modules` was installed, and whether with all packages. */
const RECORD = 'node_modules/.cache/installed.json'

/** What `npm start` needs: the packages that are shipped and those that build and serve. About a tenth of all. */
export const installToServe = () => install('to serve')

/** All packages, those for development and tests too. */
export const installAll = () => install('all')

function install(scope) {
  const wanted = createHash('sha256')
    .update(readFileSync('package.json'))
    .update(readFileSync('package-lock.json'))
    .digest('hex')
  const installed = readRecord()
  if (installed?.files === wanted && (installed.scope === 'all' || installed.scope === scope)) return
  // Whoever develops here and starts the city keeps the packages for development.
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

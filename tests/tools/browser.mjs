// Finds Chromium, Chrome or Edge for the tests. If there is none, installs Chromium on Debian, as root.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

const CANDIDATES = [
  process.env.BROWSER_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const installed = () => CANDIDATES.find((path) => path && existsSync(path)) ?? null

function installDebianChromium() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return
  console.log('No browser found: installing the chromium package.')
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
}

/** The path of a browser. If there is none, throws an error that says what to install. */
export function findBrowser() {
  if (!installed()) installDebianChromium()
  const path = installed()
  if (path) return path
  throw new Error(
    'No browser to test in. Install Chromium or Chrome, or set BROWSER_PATH to the program of one, and run the tests again.',
  )
}

// The result of a run of all tests, read from the report files of vitest and playwright.
import { readFileSync, rmSync } from 'node:fs'

const FOLDER = 'node_modules/.cache/tally'
/** The report of the unit tests. The configuration of the end-to-end tests names their report. */
export const UNITS = `${FOLDER}/units.json`
const END_TO_END = `${FOLDER}/e2e.json`

export const forgetTally = () => rmSync(FOLDER, { recursive: true, force: true })

/**
 * Prints "N passed, N failed" as the last line, however the run ends. A step that fails without a test counts as one.
 */
export function printTally(status) {
  const units = read(UNITS)
  const { stats } = read(END_TO_END)
  const passed = (units.numPassedTests ?? 0) + (stats?.expected ?? 0)
  const failed = (units.numFailedTests ?? 0) + (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  console.log(`${passed} passed, ${failed === 0 && status !== 0 ? 1 : failed} failed`)
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

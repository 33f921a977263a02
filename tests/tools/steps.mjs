// Shared by the project's commands: checks the version of Node, runs a step and prints its result.
import { spawnSync } from 'node:child_process'
import process from 'node:process'

const MINIMUM = [20, 19]

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return
  console.error(`This needs Node ${MINIMUM.join('.')} or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}

/** Runs a program, also of an installed package, and waits for its end. If it fails, exits with its exit code. */
export function run(name, program, args, env = {}) {
  const started = performance.now()
  const path = `${process.cwd()}/node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  const { status, error } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...env },
    shell: process.platform === 'win32',
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (status === 0) {
    console.log(`✓ ${name} (${seconds} s)`)
    return
  }
  console.error(`✗ ${name} failed after ${seconds} s${error ? `: ${error.message}` : ''}`)
  process.exit(status || 1)
}

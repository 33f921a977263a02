// Runs the code of reviews in a thread of its own, which can be ended. Answers each request with one message.
import { isDeepStrictEqual } from 'node:util'
import { parentPort } from 'node:worker_threads'
import * as fc from 'fast-check'

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor
let loaded = 0

/** The function `entry` of a module of its own, so that no call sees what an earlier one left behind. */
async function load({ code, entry }) {
  loaded += 1
  const module = await import(`data:text/javascript,${encodeURIComponent(`${code}\n// ${loaded}`)}`)
  return module[entry]
}

async function call({ code, entry, values }) {
  const run = await load({ code, entry })
  try {
    return { kind: 'value', value: await run(...values) }
  } catch (error) {
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) }
  }
}

/** What a property passes to `check`, with `run` in its scope under the name `entry`. */
async function readProperty({ property, entry }, run) {
  const checks = []
  const check = (...parts) => checks.push({ arbitraries: parts.slice(0, -1), predicate: parts.at(-1) })
  await new AsyncFunction('fc', 'check', entry, property)(fc, check, run)
  if (checks.length !== 1) throw new Error(`the property calls check ${checks.length} times, expected once`)
  return checks[0]
}

/** Why a property does not hold of these values; null if it holds. */
async function refute({ values, ...request }) {
  const { predicate } = await readProperty(request, await load(request))
  try {
    return (await predicate(...values)) === false ? 'it is false' : null
  } catch (error) {
    return String(error)
  }
}

/** Why a property does not hold of made-up values; null if it holds. `stub`: what stands in for the code, if anything. */
async function search({ count, seed, stub, parameters, ...request }) {
  const run = stub === undefined ? await load(request) : async () => structuredClone(stub.value)
  const { arbitraries, predicate } = await readProperty(request, stub?.isAsync === false ? () => stub.value : run)
  if (arbitraries.length !== parameters)
    throw new Error(`the property makes ${arbitraries.length} values, the code takes ${parameters}`)
  const { failed, counterexample, errorInstance } = await fc.check(
    fc.asyncProperty(...arbitraries, async (...values) => (await predicate(...values)) !== false),
    { numRuns: count, seed },
  )
  return failed
    ? `${fc.stringify(counterexample)}: ${errorInstance instanceof Error ? errorInstance.message : 'it is false'}`
    : null
}

/**
 * Made-up values for which code meets a property and yet ends otherwise than its mended code, or null. A try would be
 * called a breaking one for them, and the code keeps what was asked.
 */
async function disagree({ count, seed, mended, ...request }) {
  const given = await load(request)
  const other = await load({ ...request, code: mended })
  const { arbitraries, predicate } = await readProperty(request, given)
  const { failed, counterexample } = await fc.check(
    fc.asyncProperty(...arbitraries, async (...values) => {
      if (!(await holds(predicate, structuredClone(values)))) return true
      return isDeepStrictEqual(await endOf(given, values), await endOf(other, values))
    }),
    { numRuns: count, seed },
  )
  return failed ? fc.stringify(counterexample) : null
}

async function holds(predicate, values) {
  try {
    return (await predicate(...values)) !== false
  } catch {
    return false
  }
}

/** How a call ends; all errors mean the same, as in the page. */
async function endOf(run, values) {
  try {
    return { value: await run(...structuredClone(values)) }
  } catch {
    return 'error'
  }
}

const TASKS = { call, refute, search, disagree }

async function answer({ task, ...request }) {
  try {
    parentPort.postMessage({ answer: await TASKS[task](request) })
  } catch (error) {
    parentPort.postMessage({ trouble: String(error) })
  }
}

parentPort.on('message', (message) => void answer(message))

// From here on the time of requests counts.
parentPort.postMessage('ready')

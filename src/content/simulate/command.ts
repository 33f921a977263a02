import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Incident } from '#city/incident.ts'
import type { Second } from '#simulation/observation.ts'
import { SimulationError } from '#simulation/simulation-error.ts'
import { printDiagnostic } from '../diagnostic.ts'
import { readIncident } from '../incident/incident.ts'
import { MOST, OF_A_SYSTEM } from '../incident/limits.ts'
import { parseActed } from './acted.ts'
import { type Found, findBest } from './best-run.ts'
import { harmWith } from './harm.ts'
import { play, playedToJson } from './played.ts'
import { toTable } from './table.ts'
import { createProgress, createWorkCount, refuseCrowds } from './work.ts'

const USAGE = `Usage: npm run -s simulate -- FILE [--seed N] [--actions FILE] [--until SECONDS] [--json] [--best]
FILE: an incident, or the tables Parts, Steps and People alone. --actions: lines such as "150 rollback", or JSON.
--best: looks for the acts with the least harm.`

/**
 * Simulates one incident and prints what is seen. Exit code: 0; 1 if a file has errors, which are printed; 2 if the
 * command is written wrongly or a file can't be read.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await simulate(args)
  } catch (fault) {
    const isOfSystem = fault instanceof SimulationError
    const message = fault instanceof Error ? fault.message : String(fault)
    process.stderr.write(isOfSystem ? `${message}\n` : `${message}\n${USAGE}\n`)
    return isOfSystem ? 1 : 2
  }
}

async function simulate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      actions: { type: 'string' },
      until: { type: 'string' },
      json: { type: 'boolean', default: false },
      best: { type: 'boolean', default: false },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error(`expected one file, found ${positionals.length}`)
  const { report, incident } = readIncident(
    { file, text: await readFile(file, 'utf8') },
    { city: null, hasStory: false },
  )
  for (const diagnostic of report.diagnostics()) process.stderr.write(`${printDiagnostic(diagnostic)}\n`)
  if (!incident) return 1
  const seed = values.seed === undefined ? incident.seed : numberIn('--seed', values.seed, 0, MOST.seed)
  const untilS = values.until === undefined ? incident.lastsS : numberIn('--until', values.until, 1, OF_A_SYSTEM.lastsS)
  refuseCrowds(incident, untilS)
  const progress = createProgress(
    () => performance.now(),
    (words) => process.stderr.write(`${words}\n`),
  )
  if (values.best) {
    process.stdout.write(`${bestOf({ ...incident, lastsS: untilS }, seed, progress)}\n`)
    return 0
  }
  const acted = parseActed(values.actions === undefined ? '' : await readFile(values.actions, 'utf8'), {
    actions: incident.actions.map(({ id }) => id),
    untilS,
  })
  if (!acted.ok) {
    for (const fault of acted.fault.split('\n')) process.stderr.write(`${values.actions}: ${fault}\n`)
    return 1
  }
  const count = createWorkCount()
  const onSecond = (second: Second) => {
    count(second)
    progress(() => `${second.at} s of ${untilS} s are simulated.`)
  }
  const played = play(incident, { seed, acted: acted.value, untilS, onSecond })
  process.stdout.write(values.json ? `${JSON.stringify(playedToJson(played))}\n` : toTable(played))
  return 0
}

function numberIn(option: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new Error(`${option} is "${text}", expected a whole number from ${least} to ${most}`)
}

/** The best run as its table, and the harm of others beside it. */
function bestOf(incident: Incident, seed: number, progress: ReturnType<typeof createProgress>): string {
  const { moments } = incident.answer
  if (moments.length === 0) throw new Error('the file has no "**Moments:** 150 s, 200 s", at which to act')
  const actions = incident.actions.filter(({ effects }) => effects.some(({ kind }) => kind !== 'nothing'))
  if (actions.length === 0) throw new Error('the file has no "## Actions" that do something')
  let nights = 0
  const found = findBest({
    actions: actions.map(({ id }) => id),
    moments,
    weigh: (acts, limit) => {
      nights += 1
      const count = createWorkCount()
      return harmWith(incident, seed, acts, limit, (second) => {
        count(second)
        progress(() => `Night ${nights} is simulated, up to ${second.at} s.`)
      })
    },
  })
  return [
    `harm ${found.harm}; of doing nothing ${found.nothing}; of one act:`,
    ...aloneLines(found, moments),
    '',
    '## Best run',
    '',
    '| at | action |',
    '| --- | --- |',
    ...found.acts.map(({ atS, action }) => `| ${atS} s | \`${action}\` |`),
  ].join('\n')
}

function aloneLines({ alone }: Found, moments: readonly number[]): readonly string[] {
  const actions = [...new Set(alone.map(({ act }) => act.action))]
  const width = Math.max(...actions.map((action) => action.length))
  const line = (head: string, cells: readonly string[]) =>
    [head.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join(' ')
  const harmOf = (action: string, atS: number) =>
    String(alone.find(({ act }) => act.action === action && act.atS === atS)?.harm ?? '')
  return [
    line(
      '',
      moments.map((atS) => `${atS} s`),
    ),
    ...actions.map((action) =>
      line(
        action,
        moments.map((atS) => harmOf(action, atS)),
      ),
    ),
  ]
}

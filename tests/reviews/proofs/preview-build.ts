import { expect } from 'vitest'
import { parse } from 'yaml'
import { readWorkflow } from '../../snippets/run/workflow.ts'
import type { ReviewProof } from '../proof.ts'

type Environment = Readonly<Record<string, string>>
type Step = {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Environment
  readonly with?: Readonly<Record<string, string>>
}
type Job = { readonly if?: string; readonly env?: Environment; readonly steps: readonly Step[] }
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>
  readonly env?: Environment
  readonly jobs: Readonly<Record<string, Job>>
}
/** A command as it ran: whose code lay in the folder, and which secrets it could read. */
type Ran = { readonly run: string; readonly code: 'main' | 'pull request' | null; readonly secrets: readonly string[] }

const OWN_BRANCH = 'github.event.pull_request.head.repo.full_name == github.repository'

/** The tests run on what a fork sent in, and no command there can read a secret; our own branches get their preview. */
export const proof: ReviewProof = async (code) => {
  await readWorkflow(code)
  const workflow = parse(code) as Workflow

  const fork = runsOf(workflow, 'fork')
  expect(fork.find(({ run }) => run === 'npm test')).toMatchObject({ code: 'pull request' })
  expect(fork.filter(({ run }) => run.includes('publish'))).toEqual([])
  expect(fork.filter(({ code, secrets }) => code === 'pull request' && secrets.length > 0)).toEqual([])

  const own = runsOf(workflow, 'own branch')
  expect(own.find(({ run }) => run.includes('publish'))).toMatchObject({
    code: 'pull request',
    secrets: ['DEPLOY_TOKEN'],
  })
}

/** What runs for a pull request, by GitHub's rules: a run of `pull_request` from a fork has no secrets. */
function runsOf(workflow: Workflow, from: 'fork' | 'own branch'): readonly Ran[] {
  return Object.keys(workflow.on).flatMap((event) =>
    Object.values(workflow.jobs)
      .filter((job) => isRun(job.if, from))
      .flatMap((job) => {
        const hasSecrets = event === 'pull_request_target' || from === 'own branch'
        let lying: Ran['code'] = null
        return job.steps
          .filter((step) => isRun(step.if, from))
          .flatMap((step): readonly Ran[] => {
            if (step.uses?.startsWith('actions/checkout@')) lying = checkedOut(event, step.with?.['ref'])
            if (step.run === undefined) return []
            const readable = Object.values({ ...workflow.env, ...job.env, ...step.env, run: step.run })
            return [{ run: step.run, code: lying, secrets: hasSecrets ? readable.flatMap(secretsIn) : [] }]
          })
      }),
  )
}

function isRun(condition: string | undefined, from: 'fork' | 'own branch'): boolean {
  if (condition === undefined) return true
  if (condition !== OWN_BRANCH) throw new Error(`a condition that is not understood: ${condition}`)
  return from === 'own branch'
}

/** Without `ref`, checkout takes what started the run: the pull request, or main for `pull_request_target`. */
function checkedOut(event: string, ref: string | undefined): Ran['code'] {
  if (ref === undefined) return event === 'pull_request' ? 'pull request' : 'main'
  return /head\.(?:sha|ref)/.test(ref) ? 'pull request' : 'main'
}

const secretsIn = (text: string): readonly string[] =>
  [...text.matchAll(/secrets\.([A-Z_]+)/g)].map(([, name]) => name!)

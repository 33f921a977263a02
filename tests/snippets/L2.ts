import type { RequestListener } from 'node:http'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { later } from './L2-2.ts'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { listening } from './run/listening.ts'
import { inFolder } from './run/shell.ts'
import { readWorkflow } from './run/workflow.ts'

/** The page for phones after the renaming: the type says `pharmacy`, the page asks for `chemist`. */
const CHEMISTS = {
  'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, noEmit: true, types: [] }, files: ['phone.ts'] }),
  'phone.ts': [
    'type Tonight = { pharmacy: string }',
    "const tonight: Tonight = { pharmacy: 'Harbour Pharmacy' }",
    'const line = `Open tonight: ${tonight.chemist}`',
    'export { line }',
  ].join('\n'),
}
const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))

const buildings: Proofs = {
  'ci-cd@L2/1': async (code) => {
    const { events, jobs } = await readWorkflow(code)
    expect(events.push?.branches).toEqual(['main'])
    const [check, deploy] = jobs
    if (check?.type !== 'job' || deploy?.type !== 'job') throw new Error('two jobs with steps of their own')
    expect(deploy.needs?.map(String)).toEqual([check.id.value])
    const commands = check.steps.flatMap((step) => ('run' in step ? [step.run.toDisplayString()] : []))

    // the fault of the story goes through a build, which removes types unchecked, and stops at the type check
    expect(await runScript(CHEMISTS['phone.ts'], { result: 'line' })).toBe('Open tonight: undefined')
    await inFolder(async ({ write, stub, bash }) => {
      for (const [name, text] of Object.entries(CHEMISTS)) await write(name, text)
      await stub('npm', 'exit 0')
      await stub('npx', `shift; exec ${process.execPath} ${TSC} "$@"`)
      const broken = await bash(commands[0]!)
      expect(broken.status).not.toBe(0)
      expect(broken.out).toContain("phone.ts(3,39): error TS2339: Property 'chemist' does not exist")
      await write('phone.ts', CHEMISTS['phone.ts'].replace('tonight.chemist', 'tonight.pharmacy'))
      expect((await bash(commands.join(' && '))).status).toBe(0)
    })
  },

  'cloud-environments@L2/1': async (code) => {
    await inFolder(async ({ write, bash }) => {
      await write('shape.mjs', code)
      const shape = `env -i PATH="$PATH" TZ=$1 $2=secret "${process.execPath}" shape.mjs`
      const staging = await bash(shape, ['UTC', 'MAIL_TEST_KEY'])
      const production = await bash(shape, ['Europe/Oslo', 'MAIL_KEY'])
      expect(staging.status + production.status).toBe(0)
      const lines = production.out.trimEnd().split('\n')
      const here = staging.out.trimEnd().split('\n')
      expect(lines.filter((line) => !here.includes(line))).toEqual(['zone Europe/Oslo', 'MAIL_KEY'])
      expect(production.out).not.toContain('secret')
    })
  },

  'observability@L2/1': async (code) => {
    const records: unknown[] = []
    const err = Object.assign(new Error('Message failed'), { response: '552 mailbox full' })
    await runScript(code, {
      globals: {
        log: { error: (fields: object, message: string) => records.push({ ...fields, message }) },
        vet: { name: 'Ridge Animal Hospital' },
        sample: { id: 'A-7' },
        attempt: 2,
        err,
      },
    })
    expect(records).toEqual([
      {
        vet: 'Ridge Animal Hospital',
        sample: 'A-7',
        attempt: 2,
        answer: '552 mailbox full',
        message: 'result not sent',
      },
    ])
  },

  'async-real-time@L2/1': async (code) => {
    type Options = { attempts: number; backoff: { type: string; delay: number } }
    const queued: Options[] = []
    const told: string[] = []
    let failed = 0
    const mails = {
      add: async (_name: string, _mail: object, options: Options) => queued.push(options),
      getFailedCount: async () => failed,
    }
    const globals = { mails, reportId: 1, itemId: 2, tellTheCounter: async (text: string) => told.push(text) }
    await runScript(code, { globals })
    expect(told).toEqual([])
    failed = 93
    await runScript(code, { globals })
    expect(told).toEqual(['93 mails were given up'])

    // BullMQ waits delay × 2^(n - 1) after the n-th try
    const { attempts, backoff } = queued[0]!
    expect(backoff.type).toBe('exponential')
    const waits = Array.from({ length: attempts - 1 }, (_, tried) => backoff.delay * 2 ** tried)
    const minutes = waits.reduce((sum, wait) => sum + wait, 0) / 60_000
    expect(code).toContain(`about ${Math.round(minutes)} minutes`)
  },

  'system-design@L2/1': async (code) => {
    const slots = new Set<string>()
    let status: number | null = 200
    let patience = new AbortController()
    const clock = {
      timeout: (ms: number) => {
        expect(ms).toBe(2_000)
        patience = new AbortController()
        return patience.signal
      },
    }
    const askDelivery = (method: string): RequestListener => {
      return (request, response) => {
        expect(request.method).toBe(method)
        // Delivery writes the slot down first, and may then be so slow to say so that the time runs out
        if (status === null || status < 300) slots.add(method === 'PUT' ? request.url! : `${slots.size}`)
        if (status === null) patience.abort()
        else response.writeHead(status).end()
      }
    }
    const stateAfter = async (method: string, script: string, answers: readonly (number | null)[]) => {
      const order = { id: 7, day: 'Saturday', address: 'Mill Lane', state: '' }
      const states: string[] = []
      await listening(askDelivery(method), async (delivery) => {
        for (const answer of answers) {
          status = answer
          await runScript(script, { globals: { delivery, order, AbortSignal: clock } })
          states.push(order.state)
        }
      })
      return states
    }
    const endings = [201, 409, 429, 500, 503, 422, 404] as const
    const [confirmed, refused, ...others] = await stateAfter('PUT', code, endings)
    expect([confirmed, refused]).toEqual(['confirmed', 'no slot: refund'])
    expect(others).toEqual(['ask again', 'ask again', 'ask again', 'call a person', 'call a person'])

    slots.clear()
    expect(await stateAfter('PUT', code, [null, 200])).toEqual(['ask again', 'confirmed'])
    expect(slots.size).toBe(1)
    // what the story's shop did: a second request is a second order
    slots.clear()
    await stateAfter('POST', code.replace("'PUT'", "'POST'"), [null, 200])
    expect(slots.size).toBe(2)
  },

  'testing@L2/1': async (code) => {
    type Household = { adults: number; children: number }
    const runTest = (fee: (household: Household) => number) =>
      runScript(code, { globals: { test: (_name: string, body: () => void) => body(), expect, fee } })
    const single = ({ adults, children }: Household) => adults * 130 + children * 40
    await runTest((household) => Math.min(single(household), 330))
    await expect(runTest(single)).rejects.toThrow('expected 380 to be 330')
    await expect(runTest(() => 7)).rejects.toThrow('expected 7 to be 330')
    // the four tests of the story
    for (const fee of [-330, 7]) expect(fee).toBeDefined()
  },
}

export const L2: Proofs = { ...buildings, ...later }

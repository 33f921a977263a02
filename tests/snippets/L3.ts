import { join } from 'node:path'
import process from 'node:process'
import { expect, vi } from 'vitest'
import { parse } from 'yaml'
import { L3Databases } from './L3-databases.ts'
import { L3Shell } from './L3-shell.ts'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { inFolder } from './run/shell.ts'

/** What the TypeScript compiler says about a file, line by line. */
async function typeErrorsOf(code: string): Promise<readonly string[]> {
  let errors: readonly string[] = []
  await inFolder(async ({ write, bash }) => {
    await write('snippet.ts', code)
    const tsc = join(process.cwd(), 'node_modules/.bin/tsc')
    const { out } = await bash(`"${tsc}" --noEmit --strict snippet.ts`)
    errors = out.split('\n').filter((line) => line.includes('error TS'))
  })
  return errors
}

export const L3: Proofs = {
  ...L3Databases,
  ...L3Shell,

  'rest-api@L3/2': (code) => {
    const [status, ...lines] = code.split('\n')
    const headers = new Headers(lines.map((line) => line.split(/: (.*)/, 2) as [string, string]))
    expect(status).toBe('HTTP/1.1 200 OK')
    const deprecated = new Date(Number(headers.get('deprecation')!.slice(1)) * 1000)
    expect(deprecated.toISOString()).toBe('2026-01-01T00:00:00.000Z')
    // The weekday of the date is right, and the story's notice of a year is kept.
    const sunset = new Date(headers.get('sunset')!)
    expect(sunset.toUTCString()).toBe(headers.get('sunset'))
    expect(sunset.getUTCFullYear() - deprecated.getUTCFullYear()).toBe(1)
    expect(headers.get('link')).toMatch(/^<https:\/\/.+>; rel="deprecation"$/)
  },

  'debugging@L3/1': async (code) => {
    expect(await runScript(code, { result: 'customsForm(kilos(20))' })).toBe('20 kg')
    const errors = await typeErrorsOf(code)
    expect(errors).toHaveLength(1)
    const lineOfTheBareNumber = code.split('\n').findIndex((line) => line.startsWith('customsForm(20)')) + 1
    expect(errors[0]).toContain(`snippet.ts(${lineOfTheBareNumber},`)
  },

  'server-runtime@L3/1': (code) => {
    const { outlier_detection: settings } = parse(code) as {
      outlier_detection: Record<string, number | string | boolean>
    }
    const mostOf = (copies: number) => Math.floor((copies * Number(settings['max_ejection_percent'])) / 100)
    expect([mostOf(4), mostOf(3)]).toEqual([1, 0])
    expect(settings['always_eject_one_host']).toBe(true)
    expect(settings['successful_active_health_check_uneject_host']).toBe(false)
  },

  'frontend@L3/1': async (code) => {
    const publicLot = (await runScript(code, { result: 'publicLot' })) as (lot: object, topBid: number) => object
    const lot = { id: 5, title: 'A clock', photo_url: '/5.jpg', reserve_cents: 30_000, donor_phone: '555' }
    // The names are those of the test beside the block.
    expect(Object.keys(publicLot(lot, 30_100)).sort()).toEqual(['id', 'photo', 'reserve_met', 'title', 'top_bid_cents'])
    expect(publicLot(lot, 30_100)).toMatchObject({ reserve_met: true })
    expect(publicLot(lot, 29_900)).toMatchObject({ reserve_met: false })
    const typed = 'type Lot = { id: number; title: string; photo_url: string; reserve_cents: number }\n'
    expect(await typeErrorsOf(typed + code)).toEqual([])
  },

  'javascript@L3/1': async (code) => {
    const refreshesOf = async (text: string, calls: number) => {
      const answers: ((fresh: object) => void)[] = []
      const refresh = vi.fn(() => new Promise((answer) => answers.push(answer)))
      const getToken = (await runScript(text, { globals: { refresh }, result: 'getToken' })) as () => Promise<string>
      const tokens = Array.from({ length: calls }, () => getToken())
      for (const answer of answers) answer({ value: 'fresh', expiresAt: Date.now() + 3_600_000 })
      expect(new Set(await Promise.all(tokens))).toEqual(new Set(['fresh']))
      return refresh.mock.calls.length
    }
    expect(await refreshesOf(code, 45)).toBe(1)
    // Without the shared promise each call that comes during the refresh asks for its own, as in the story.
    const unshared = code.replace('pending ??= refresh()', 'pending = refresh()')
    expect(await refreshesOf(unshared, 45)).toBe(45)
    expect(await refreshesOf(unshared, 2)).toBe(2)
    await afterAFailureTheNextCallTriesAgain(code)
  },

  'testing@L3/1': async (code) => {
    const failing = async (allergenLine: (allergens: Record<string, string> | null) => string) => {
      const failed: unknown[] = []
      const each = (rows: unknown[][]) => (_: string, check: (...row: unknown[]) => void) => {
        for (const row of rows) {
          try {
            check(...row)
          } catch {
            failed.push(row[0])
          }
        }
      }
      await runScript(code, { globals: { test: { each }, expect, allergenLine } })
      return failed
    }
    const named = (allergens: Record<string, string>, mark: string) =>
      Object.keys(allergens).filter((name) => allergens[name] === mark)
    const asGenerated = (allergens: Record<string, string> | null) => {
      const yes = named(allergens ?? {}, 'yes')
      return yes.length > 0 ? `CONTAINS: ${yes.join(', ')}` : 'Contains: no declared allergens'
    }
    const asNellSays = (allergens: Record<string, string> | null) => {
      if (!allergens) return 'NOTHING DECLARED: do not serve'
      const may = named(allergens, 'may')
      return may.length > 0 ? `MAY CONTAIN: ${may.join(', ')}` : asGenerated(allergens)
    }
    expect(await failing(asGenerated)).toEqual([{ celery: 'may' }, null])
    expect(await failing(asNellSays)).toEqual([])
  },

  'async-real-time@L3/1': async (code) => {
    const paidAfter = async (text: string) => {
      const paid: object[] = []
      const receipts = new Map<string, { id: number }>()
      const marked = new Map<number, number>()
      const bank = {
        pay: async (payment: object, { idempotencyKey }: { idempotencyKey?: string } = {}) => {
          const known = receipts.get(idempotencyKey ?? '')
          if (known) return known
          const receipt = { id: paid.push(payment) }
          if (idempotencyKey) receipts.set(idempotencyKey, receipt)
          return receipt
        },
      }
      const db = {
        isPaid: async (payout: number) => marked.has(payout),
        markPaid: async (payout: number, receipt: number) => void marked.set(payout, receipt),
      }
      const handle = (await runScript(text, { globals: { bank, db }, result: 'handle' })) as (
        message: object,
      ) => Promise<void>
      const message = { Body: JSON.stringify({ payoutId: 8, cents: 100, iban: 'X' }) }
      // Two workers have the same message at once; on a later day it is put back, when the bank has forgotten the key.
      await Promise.all([handle(message), handle(message)])
      receipts.clear()
      await handle(message)
      return paid.length
    }
    expect(await paidAfter(code)).toBe(1)
    expect(await paidAfter(code.replace(/\{ idempotencyKey: .* \},.*/, '{},'))).toBe(2)
    expect(await paidAfter(code.replace(/if \(await db\.isPaid.*/, ''))).toBe(2)
  },

  'system-design@L3/1': (code) => {
    const card = parse(code) as Record<string, string>
    const rules = Object.keys(card).filter((key) => key.startsWith('unknown'))
    // A copy that says "tenants" keeps a flat warm; no rule turns a valve down without an answer.
    expect(rules.map((rule) => card[rule])).toEqual(['keep warm', 'leave the valve, list the flat'])
    expect(card['answers']).toContain('never turned into none')
    expect(card['safe when wrong']).toBe('warm')
  },

  'vulnerabilities@L3/1': {
    notRun: 'An image is built by a container engine and from a registry, neither of which a test may reach.',
  },
}

async function afterAFailureTheNextCallTriesAgain(code: string): Promise<void> {
  const refresh = vi.fn(async () => ({ value: 'fresh', expiresAt: Date.now() + 3_600_000 }))
  refresh.mockRejectedValueOnce(new Error('no answer'))
  const getToken = (await runScript(code, { globals: { refresh }, result: 'getToken' })) as () => Promise<string>
  await expect(getToken()).rejects.toThrow('no answer')
  expect(await getToken()).toBe('fresh')
  expect(await getToken()).toBe('fresh')
  expect(refresh).toHaveBeenCalledTimes(2)
}

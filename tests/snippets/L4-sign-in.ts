import { createRequire } from 'node:module'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runScript } from './run/javascript.ts'

type Answer = { status(code: number): Answer; end(): void }
type App = {
  set(setting: string, value: unknown): void
  use(handler: unknown): void
  post(path: string, handler: (request: { needsCode?: boolean }, answer: Answer) => void): void
  listen(port: number, address: string): Server
}
type Express = { (): App; json(): unknown }

/** Express has no types here. */
const express = createRequire(import.meta.url)('express') as Express

export type SignedIn = { readonly status: number; readonly retryAfter?: string }

/**
 * A server with the limits of the snippet before its sign-in, which answers 200, or 202 where a code by mail is asked
 * for. `counts` are the tries of this hour, of which half an hour is left.
 */
export async function signInServer(limits: string) {
  const counts = new Map<string, number>()
  const counter = {
    add(key: string) {
      const tries = (counts.get(key) ?? 0) + 1
      counts.set(key, tries)
      return Promise.resolve({ tries, secondsLeft: 1800 })
    },
  }
  const app = express()
  app.set('trust proxy', 1)
  app.use(express.json())
  await runScript(limits, { globals: { app, counter } })
  app.post('/login', ({ needsCode }, answer) => answer.status(needsCode ? 202 : 200).end())
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo

  async function signIn(email: string, address: string): Promise<SignedIn> {
    const { status, headers } = await fetch(`http://127.0.0.1:${port}/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ email }),
    })
    const retryAfter = headers.get('retry-after')
    return retryAfter === null ? { status } : { status, retryAfter }
  }

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })

  return { counts, signIn, close }
}

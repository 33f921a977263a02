import express from 'express'
import { runScript } from './run/javascript.ts'
import { listening } from './run/listening.ts'

type SignedIn = { readonly status: number; readonly retryAfter?: string }
type SignIn = (email: string, address: string) => Promise<SignedIn>

/**
 * A server with the limits of the snippet before its sign-in, which answers 200, or 202 where a code by mail is asked
 * for. `counts` are the tries of this hour, of which half an hour is left. It serves while `use` runs.
 */
export async function withSignIn(
  limits: string,
  use: (signIn: SignIn, counts: Map<string, number>) => Promise<void>,
): Promise<void> {
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
  app.post('/login', (request, answer) => void answer.status('needsCode' in request ? 202 : 200).end())
  await listening(app, (base) => {
    const signIn: SignIn = async (email, address) => {
      const { status, headers } = await fetch(`${base}/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ email }),
      })
      const retryAfter = headers.get('retry-after')
      return retryAfter === null ? { status } : { status, retryAfter }
    }
    return use(signIn, counts)
  })
}

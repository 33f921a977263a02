import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { expect } from 'vitest'
import { wordsOfEachFloor } from '../floors.ts'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { fetchAt, listening } from './run/listening.ts'
import { emptyDatabase } from './run/postgres.ts'
import { inFolder } from './run/shell.ts'

/** What the page shows when the server behaves in a way, and what the server has stored by then. */
async function savedBy(code: string, behave: 'stores' | 'refuses' | 'stores and loses the answer') {
  const stored: string[] = []
  const shown: string[] = []
  const serve: RequestListener = (request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      if (behave !== 'refuses') stored.push(body)
      if (behave === 'stores and loses the answer') request.socket.destroy()
      else response.writeHead(behave === 'stores' ? 201 : 500).end()
    })
  }
  await listening(serve, async (base) => {
    await runScript(code, { globals: { ...page(shown), fetch: fetchAt(base).fetch } })
  })
  return { stored, shown }
}

/** A form with a score, and the strip. Outside a browser `FormData` can't read a form, so the fields are sent as text. */
const page = (shown: string[]) => ({
  form: { match: 'A against B', score: '4:0' },
  show: (text: string) => shown.push(text),
  FormData: function (fields: Record<string, string>) {
    return new URLSearchParams(fields)
  },
})

/** The server of the allotment society, with the route as it stands in the content. */
async function allotment(route: string, removed: string[]): Promise<RequestListener> {
  type Request = { headers: Record<string, string | undefined>; params: { id: string } }
  type Response = { sendStatus: (status: number) => void }
  const globals = {
    requireSecretary: (request: Request, response: Response, next: () => void) =>
      request.headers['cookie'] === 'sid=secretary' ? next() : response.sendStatus(401),
    removeFromList: (request: Request, response: Response) => {
      removed.push(request.params.id)
      response.sendStatus(204)
    },
  }
  const code = `import express from 'express'\nconst app = express()\n${route}`
  return (await runScript(code, { globals, result: 'app' })) as RequestListener
}

const ROUTE = `app.delete('/api/waiting/:id', requireSecretary, removeFromList)`

/** A `curl` that asks the server at `base` instead of the one in its address, and prints the first line of the answer. */
const curlTo = (base: string) => `exec node --input-type=module -e '
  const args = process.argv.slice(1)
  const method = args[args.indexOf("-X") + 1]
  const { pathname } = new URL(args.at(-1))
  const { status, statusText } = await fetch("${base}" + pathname, { method })
  if (args.includes("-i")) console.log("HTTP/1.1", status, statusText)
' -- "$@"`

export const L0: Proofs = {
  'javascript@L0/1': async (code) => {
    const unconfirmed = 'No answer. It may not be saved: look at the table before you try again.'
    expect((await savedBy(code, 'stores')).shown).toEqual(['Saved'])
    expect((await savedBy(code, 'refuses')).shown).toEqual(['Not confirmed: the server answered 500.'])
    // The page must not claim that nothing was saved: here it was.
    const lost = await savedBy(code, 'stores and loses the answer')
    expect(lost).toEqual({ stored: ['match=A+against+B&score=4%3A0'], shown: [unconfirmed] })
    // Without a network, and as the story's page did it: the strip comes all the same.
    const offline = () => Promise.reject(new TypeError('Failed to fetch'))
    const shown: string[] = []
    await runScript(code, { globals: { ...page(shown), fetch: offline } })
    expect(shown).toEqual([unconfirmed])
    const told = `fetch('/results', { method: 'POST', body: new FormData(form) }).catch(() => {})\nshow('Saved')`
    await runScript(told, { globals: { ...page(shown), fetch: offline } })
    expect(shown.at(-1)).toBe('Saved')
  },

  'rest-api@L0/1': async (code) => {
    expect(code).toBe(ROUTE)
    const removed: string[] = []
    const remove = { method: 'DELETE' }
    await listening(await allotment(code, removed), async (base) => {
      expect((await fetch(`${base}/api/waiting/40`, remove)).status).toBe(401)
      expect(removed).toEqual([])
      const signedIn = { ...remove, headers: { cookie: 'sid=secretary' } }
      expect((await fetch(`${base}/api/waiting/40`, signedIn)).status).toBe(204)
      expect(removed).toEqual(['40'])
    })
    // Without the check, as in the story, anyone may.
    await listening(await allotment(code.replace(' requireSecretary,', ''), removed), async (base) => {
      expect((await fetch(`${base}/api/waiting/41`, remove)).status).toBe(204)
      expect(removed).toEqual(['40', '41'])
    })
  },

  'rest-api@L0/2': async (code) => {
    await listening(await allotment(ROUTE, []), (base) =>
      inFolder(async ({ stub, bash }) => {
        await stub('curl', curlTo(base))
        expect((await bash(code)).out.split('\n')[0]).toBe('HTTP/1.1 401 Unauthorized')
      }),
    )
  },

  'server-runtime@L0/1': (code) =>
    inFolder(async ({ path, write }) => {
      class PutObjectCommand {
        readonly input: Record<string, string>
        constructor(input: Record<string, string>) {
          this.input = input
        }
      }
      const kept: Record<string, string>[] = []
      const globals = {
        id: 7,
        photo: 'a photo',
        writeFile: (name: string, text: string) => write(name, text),
        s3: { send: async ({ input }: PutObjectCommand) => void kept.push(input) },
        PutObjectCommand,
        process: { env: { PHOTO_BUCKET: 'photos' } },
      }
      await runScript(code, { globals })
      expect(await readFile(join(path, 'uploads/7.jpg'), 'utf8')).toBe('a photo')
      expect(kept).toEqual([{ Bucket: 'photos', Key: 'bikes/7.jpg', Body: 'a photo', ContentType: 'image/jpeg' }])
    }),

  'database@L0/1': async (code) => {
    const [ran, meant] = code.split('-- what was meant')
    const numbersAfter = async (change: string) => {
      const database = await emptyDatabase()
      await database.exec(`CREATE TABLE cards (name text, phone text)`)
      await database.exec(`INSERT INTO cards SELECT 'card ' || n, '555 ' || n FROM generate_series(1, 412) AS n`)
      await database.exec(change)
      const { rows } = await database.query('SELECT count(*)::int AS cards, count(emergency_contact)::int FROM cards')
      return rows[0]
    }
    expect(await numbersAfter(ran!)).toEqual({ cards: 412, count: 0 })
    expect(await numbersAfter(meant!)).toEqual({ cards: 412, count: 412 })
  },

  'debugging@L0/1': async (code) => {
    // A server that is being updated answers with a page, and reading that as JSON gives the message of the story.
    const notice = '<!DOCTYPE html><p>The catalogue is being updated. Back at three.'
    const [, path] = /JSON from the catalogue, (\S+)/.exec(code) ?? []
    const [, status, begins] = /(\d+), and a page that begins (.+)/.exec(code) ?? []
    await listening(
      (_, response) => response.writeHead(503).end(notice),
      async (base) => {
        const answer = await fetch(`${base}${path}`)
        expect(String(answer.status)).toBe(status)
        expect(notice).toContain(begins)
        const fault: unknown = await answer.json().catch((error: unknown) => error)
        expect(wordsOfEachFloor().get('debugging@L0')?.scene).toContain(String(fault))
      },
    )
  },
}

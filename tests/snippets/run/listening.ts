import { type RequestListener, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves on a free port of this machine while `use` runs. `base` is the address without a path. */
export async function listening(serve: RequestListener, use: (base: string) => Promise<void>): Promise<void> {
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

type FetchPath = (path: string, init?: RequestInit) => Promise<Response>

/** `fetch` as on a page: an address without a host is one of `base`. What comes back is also kept in `answers`. */
export function fetchAt(base: string): { readonly fetch: FetchPath; readonly answers: readonly Response[] } {
  const answers: Response[] = []
  return {
    answers,
    fetch: async (path, init) => {
      const answer = await fetch(new URL(path, base), init)
      answers.push(answer)
      return answer
    },
  }
}

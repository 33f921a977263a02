// The arguments of `npm start`.

const PORT = 4173
const USAGE = 'Usage: npm start -- [--port N] [--host [ADDRESS]]'

/**
 * Returns the port (1 to 65535) and the host: `localhost`, an address of this machine, or `true` for all its addresses
 * (`--host` without a value). If an argument is not understood, returns a text to print.
 */
export function parseStartArguments(args) {
  const value = { port: PORT, host: 'localhost' }
  const left = args.flatMap((arg) => (/^--(port|host)=/.test(arg) ? [arg.slice(0, 6), arg.slice(7)] : [arg]))
  while (left.length > 0) {
    const name = left.shift()
    const next = left[0] !== undefined && !left[0].startsWith('--') ? left.shift() : undefined
    if (name === '--host') value.host = next || true
    else if (name !== '--port') return { ok: false, error: `${USAGE}\n"${name}" is none of these.` }
    else if (!isPort(next)) {
      return { ok: false, error: `${USAGE}\n--port takes a number from 1 to 65535, not ${JSON.stringify(next ?? '')}.` }
    } else value.port = Number(next)
  }
  return { ok: true, value }
}

const isPort = (text) => text !== undefined && /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535

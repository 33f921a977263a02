import { expect, test } from './city.ts'

const PORTS = [
  'BroadcastChannel',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'matchMedia',
  'crypto',
  'navigator.storage',
  'navigator.vendor',
  'navigator.serviceWorker',
  'navigator.clipboard',
  'navigator.locks',
] as const

/**
 * How a feature of the browser is broken: it is missing, or it throws when code reads its name, calls or constructs it,
 * or calls one of its methods.
 */
const BREAKS = ['missing', 'named', 'called', 'method'] as const

/** Runs in the page before the app. Breaks what the query of the address names. */
function breakPort(how: string): void {
  const port = new URLSearchParams(location.search).get('port')
  if (port === null) return
  const name = port.replace('navigator.', '')
  const owner: object = port.startsWith('navigator.') ? navigator : window
  const fail = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  const whole: unknown = Reflect.get(owner, name)
  const mute = { get: () => fail, construct: () => new Proxy({}, { get: () => fail }) }
  const get = () => {
    if (how === 'named') return fail()
    if (how === 'missing') return undefined
    return how === 'called' ? fail : new Proxy(Object(whole), mute)
  }
  Object.defineProperty(owner, name, { configurable: true, get })
}

for (const how of BREAKS) {
  test(`the page opens although a feature of the browser is broken: ${how}`, async ({ city: { page } }) => {
    let thrown: string[] = []
    page.on('pageerror', (error) => thrown.push(String(error)))
    await page.addInitScript(breakPort, how)
    for (const port of PORTS) {
      await test.step(port, async () => {
        thrown = []
        await page.goto(`/?port=${port}`)
        await expect(page.getByRole('link', { name: 'Read the first story' }), port).toBeVisible()
        expect(thrown, port).toEqual([])
      })
    }
  })
}

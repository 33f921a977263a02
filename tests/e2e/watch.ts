import type { BrowserContext } from 'playwright/test'

/** What went wrong in the browser during a test. A test fails if there is any fault that it did not allow. */
export type Watch = {
  readonly faults: readonly string[]
  /** Allows faults that match, because the test causes them. */
  readonly allow: (fault: RegExp) => void
  readonly unexpected: () => readonly string[]
}

/**
 * Collects console errors, thrown errors, violations of the content security policy, dialogs, answers with an error
 * status and requests to other origins.
 */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const faults: string[] = []
  const allowed: RegExp[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) =>
    faults.push(
      `thrown: ${error.error().stack || JSON.stringify(error.error())} ${String(error.error())} ${error.page()?.url()}`,
    ),
  )
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`request: ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`answer ${response.status()}: ${response.url()}`)
  })
  context.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  return {
    faults,
    allow: (fault) => void allowed.push(fault),
    unexpected: () => faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
  }
}

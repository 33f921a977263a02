import { afterAll, vi } from 'vitest'

// Files of tests follow each other in one process: none leaves its clock, its globals or its spies to the next.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

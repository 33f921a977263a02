import { createRun } from '#simulation/run.ts'
import { serveNight } from './serve-night.ts'

serveNight(globalThis, createRun)

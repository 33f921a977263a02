import { runs } from 'virtual:review-runs'
import { serveRuns } from './serve-runs.ts'

serveRuns(globalThis, runs)

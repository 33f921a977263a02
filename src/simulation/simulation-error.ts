/**
 * Thrown by `createRun`, `act`, `advance` and `runWhole`, and nothing else is: the system, a fault or an action can't be
 * (an unknown part, a share above 1), or the run grew beyond what is simulated. Its message says it in words.
 */
export class SimulationError extends Error {
  override readonly name = 'SimulationError'
}

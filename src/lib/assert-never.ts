/** For the default of a switch over a union: TypeScript reports a missing case; at run time, reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}

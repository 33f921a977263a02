export type StartArguments = { readonly port: number; readonly host: string | true }

export declare function parseStartArguments(
  args: readonly string[],
): { readonly ok: true; readonly value: StartArguments } | { readonly ok: false; readonly error: string }

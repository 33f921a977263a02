/** What a file of the page exports. */
type Exported = Readonly<Record<string, unknown>>

let tries = 0

/**
 * Loads something that is imported, also when it did not come before. Some browsers remember a failed import until the
 * page is loaded again, and don't ask for the file any more: then it is imported under an address that they don't know
 * yet. `name`: under which the file that did not come exports what is asked for.
 */
export async function importAgain<Value>(load: () => Promise<Value>, name: string): Promise<Value> {
  try {
    return await load()
  } catch (fault) {
    // The message ends with the address, except in browsers that ask again by themselves.
    const address = fault instanceof TypeError ? /https?:\/\/\S+$/.exec(fault.message)?.[0] : undefined
    if (address === undefined) throw fault
    tries += 1
    const exported: Exported = await import(/* @vite-ignore */ `${address}?again=${tries}`)
    const value = exported[name]
    // It was another file that did not come.
    if (value === undefined) throw fault
    return value as Value
  }
}

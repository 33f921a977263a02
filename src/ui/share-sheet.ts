import { attempt } from '#lib/attempt.ts'

/** Whether the system has a share sheet that takes this. */
export const canHandOver = (data: ShareData): boolean => attempt(() => navigator.canShare(data), false)

/** `left`: the sheet was closed again. `refused`: the system does not take this kind of file after all. */
export type HandOver = 'handedOver' | 'left' | 'refused'

/** Hands something to the system's share sheet. Must follow a press closely, or the browser refuses. */
export async function handOver(data: ShareData): Promise<HandOver> {
  try {
    await navigator.share(data)
    return 'handedOver'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'refused'
  }
}

export const textFile = (name: string, text: string, type = 'text/plain'): File => new File([text], name, { type })

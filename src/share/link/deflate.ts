import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { LARGEST_TEXTS } from './fault.ts'

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Unpacks texts. Stops with `bomb` as soon as there are more than `LARGEST_TEXTS` bytes. */
export async function inflate(bytes: Uint8Array): Promise<Result<Uint8Array, 'bomb' | 'damaged'>> {
  const reader = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > LARGEST_TEXTS) {
        await reader.cancel().catch(() => {})
        return err('bomb')
      }
      chunks.push(next.value)
    }
  } catch {
    return err('damaged')
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return ok(whole)
}

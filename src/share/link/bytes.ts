export type ByteWriter = {
  readonly byte: (value: number) => void
  /** LEB128: seven bits a byte, lowest first. For integers from 0. */
  readonly varint: (value: number) => void
  readonly bytes: (values: Uint8Array) => void
  /** A varint of its length, then the text in UTF-8. */
  readonly text: (text: string) => void
  readonly done: () => Uint8Array
}

export type ByteReader = {
  readonly byte: () => number
  readonly varint: () => number
  readonly take: (length: number) => Uint8Array
  readonly text: () => string
  readonly left: () => number
  /** Whether more was read than there is, or a number was too large; the value read is then 0 or empty. */
  readonly isShort: () => boolean
}

export function createByteWriter(): ByteWriter {
  const out: number[] = []
  const varint = (value: number) => {
    let left = value
    for (; left > 127; left = Math.floor(left / 128)) out.push((left % 128) | 128)
    out.push(left)
  }
  const bytes = (values: Uint8Array) => {
    for (const value of values) out.push(value)
  }
  return {
    byte: (value) => out.push(value & 255),
    varint,
    bytes,
    text: (text) => {
      const encoded = new TextEncoder().encode(text)
      varint(encoded.length)
      bytes(encoded)
    },
    done: () => Uint8Array.from(out),
  }
}

/** In bytes. Seven bytes of seven bits each make 49 bits, which fit into a safe integer. */
const LONGEST_VARINT = 7

export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0
  let isShort = false
  const byte = () => {
    if (at >= bytes.length) isShort = true
    return bytes[at++] ?? 0
  }
  const varint = () => {
    let value = 0
    for (let place = 0; place < LONGEST_VARINT; place++) {
      const next = byte()
      value += (next & 127) * 128 ** place
      if (next < 128) return value
    }
    isShort = true
    return 0
  }
  const take = (length: number) => {
    if (length > bytes.length - at) {
      isShort = true
      at = bytes.length
      return new Uint8Array()
    }
    at += length
    return bytes.subarray(at - length, at)
  }
  return {
    byte,
    varint,
    take,
    text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(take(varint())),
    left: () => Math.max(0, bytes.length - at),
    isShort: () => isShort,
  }
}

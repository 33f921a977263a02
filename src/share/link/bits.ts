export type BitWriter = {
  readonly write: (value: number, width: number) => void
  /** Golomb-Rice code, short for small numbers: `value >> k` times a 1, a 0, then the low `k` bits. */
  readonly rice: (value: number, k: number) => void
  /** All bits as bytes; zeros fill the last byte. */
  readonly bytes: () => Uint8Array
}

export type BitReader = {
  readonly read: (width: number) => number
  readonly rice: (k: number) => number
  /** Whether more bits were read than there are; bits beyond the end read as 0. */
  readonly isShort: () => boolean
}

export function createBitWriter(): BitWriter {
  const bytes: number[] = []
  let used = 0
  const bit = (value: number) => {
    if (used % 8 === 0) bytes.push(0)
    if (value) bytes[bytes.length - 1]! |= 128 >> (used % 8)
    used++
  }
  const write = (value: number, width: number) => {
    for (let at = width - 1; at >= 0; at--) bit((value >> at) & 1)
  }
  return {
    write,
    rice: (value, k) => {
      for (let left = value >> k; left > 0; left--) bit(1)
      bit(0)
      write(value, k)
    },
    bytes: () => Uint8Array.from(bytes),
  }
}

export function createBitReader(bytes: Uint8Array): BitReader {
  let at = 0
  let isShort = false
  const bit = () => {
    const byte = bytes[at >> 3]
    if (byte === undefined) {
      isShort = true
      return 0
    }
    return (byte >> (7 - (at++ % 8))) & 1
  }
  const read = (width: number) => {
    let value = 0
    for (let left = width; left > 0; left--) value = (value << 1) | bit()
    return value
  }
  return {
    read,
    rice: (k) => {
      let high = 0
      while (bit()) high++
      return (high << k) | read(k)
    },
    isShort: () => isShort,
  }
}

/** The `k`, from 0 to 15, with which these numbers take the fewest bits. */
export function riceParameter(values: readonly number[]): number {
  const cost = (k: number) => values.reduce((sum, value) => sum + (value >> k) + 1 + k, 0)
  return Array.from({ length: 16 }, (_, k) => k).reduce((best, k) => (cost(k) < cost(best) ? k : best), 0)
}

/** Converts an integer to one that is not negative: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4. */
export const toNatural = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value)
export const fromNatural = (value: number) => (value % 2 === 0 ? value / 2 : (-1 - value) / 2)

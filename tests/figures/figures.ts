/** Asserts that the text says a phrase. */
export type Says = (phrase: string) => void

/**
 * Figures that follow from others, by floor: each is computed from those that the story gives, and then looked for in the
 * floor's text as it would be written there. In the curriculum the key is free, and the whole document is the text.
 */
export type Figures = Readonly<Record<string, (says: Says) => void>>

const SMALL = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A whole number below 100 as the texts write it: `five`, `twenty-one`. */
export function spelled(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99) throw new Error(`${number} is not spelled out`)
  const rest = number % 10
  if (number < 20) return SMALL[number]!
  return `${TENS[Math.floor(number / 10)]}${rest ? `-${SMALL[rest]}` : ''}`
}

/** A number with commas between its thousands: `1,620`. */
export const grouped = (number: number): string => number.toLocaleString('en-GB')

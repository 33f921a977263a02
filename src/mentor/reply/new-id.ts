/** An id for something new. `crypto.randomUUID` is missing in pages that are not served by HTTPS. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** CSS pixels that something covers at each side of the view. */
export type Covered = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

/** The least free space, in CSS pixels, for a few words and a button; a longer text scrolls. */
const LEAST = { width: 200, height: 120 }

/** Whether the free part of the view has room for a few words and a button. */
export const hasRoom = (
  { top, right, bottom, left }: Covered,
  { width, height }: { readonly width: number; readonly height: number },
): boolean => width - left - right >= LEAST.width && height - top - bottom >= LEAST.height

/** Pixels that something covers at each side of the view. */
export type Covered = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

/** The least free part, in pixels, that a few words and a button can stand in: what is too high for it scrolls. */
const LEAST = { width: 200, height: 120 }

/** Whether a few words and a button have room in what is left free of the view. */
export const hasRoom = (
  { top, right, bottom, left }: Covered,
  { width, height }: { readonly width: number; readonly height: number },
): boolean => width - left - right >= LEAST.width && height - top - bottom >= LEAST.height

/** The tint of what gleams where walls have this one: lighter by a part (0 to 1), so that it stands out at night. */
export function gleaming(walls: number, part: number): number {
  const channel = (shift: number) => {
    const value = (walls >> shift) & 255
    return Math.round(value + (255 - value) * part) << shift
  }
  return channel(16) | channel(8) | channel(0)
}

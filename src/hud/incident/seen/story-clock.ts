const DAY = 24 * 60

const two = (value: number) => String(value).padStart(2, '0')

/** "21:43": what the clock of the story says. `clock`: minutes since midnight at second 0. */
export function storyMinute(clock: number, second: number): string {
  const minute = (clock + Math.floor(second / 60)) % DAY
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** "21:43:20" */
export const storyTime = (clock: number, second: number): string =>
  `${storyMinute(clock, second)}:${two(Math.floor(second) % 60)}`

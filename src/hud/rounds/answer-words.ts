import type { Day } from '#progress/event.ts'

/** What an answer changes and what it doesn't, beneath the two that say when the floor is met again. */
export function answerWords({ recalled, notRecalled }: { readonly recalled: Day; readonly notRecalled: Day }): string {
  const lit = 'Either way the windows light again tonight'
  return recalled === notRecalled
    ? `${lit}, and the next date is the same. Your answer changes how soon the dates after it move apart.`
    : `${lit}. Your answer changes when you meet this floor again.`
}

import type { Day } from '#progress/event.ts'

/** Text under the two answers: what an answer changes. `recalled`, `notRecalled`: the next date after each. */
export function answerWords({ recalled, notRecalled }: { readonly recalled: Day; readonly notRecalled: Day }): string {
  const lit = 'Either way the windows light again tonight'
  return recalled === notRecalled
    ? `${lit}, and the next date is the same. Your answer changes how soon the dates after it move apart.`
    : `${lit}. Your answer changes when you meet this floor again.`
}

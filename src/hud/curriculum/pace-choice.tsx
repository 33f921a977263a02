import { useProgress } from '#store/hooks.tsx'
import { Choice } from '#ui/choice.tsx'
import { paceOf } from '#ui/schedule.ts'
import { useHud } from '../hud-context.ts'
import { useCommand } from '../use-command.ts'

/** The choice of hours per week; the plan changes at once. */
export function PaceChoice() {
  const { plan } = useHud()
  const deed = useCommand()
  const pace = useProgress((progress) => paceOf(plan, progress.pace))
  return (
    <div className="curriculum-pace">
      <Choice
        legend="Pace"
        options={plan.paces.map(({ name }) => ({ value: name, label: name }))}
        value={pace?.name ?? ''}
        onChange={(name) => deed({ kind: 'choosePace', pace: name })}
      />
      {pace && (
        <p className="small soft">
          {pace.hoursAWeek.from === pace.hoursAWeek.to
            ? pace.hoursAWeek.from
            : `${pace.hoursAWeek.from} to ${pace.hoursAWeek.to}`}{' '}
          hours a week, {pace.months.from} to {pace.months.to} months in all. Dates you have written yourself stay.
        </p>
      )}
    </div>
  )
}

import { Save } from 'lucide-react'
import { useBackupReason, useProgress, useSettings } from '#store/hooks.tsx'
import { LeaveNote } from './leave-note.tsx'

/**
 * Suggests keeping a backup file when there is a reason (`useBackupReason`). Once dismissed, it comes back at the next
 * level.
 */
export function CopyNotice() {
  const reason = useBackupReason()
  const level = useProgress((progress) => progress.level)
  const [settings, update] = useSettings()
  const hint = `copy-${reason}-${level}`
  if (reason === null || settings.dismissed.includes(hint)) return null
  return (
    <p className="sign notice-undo">
      <Save className="icon" aria-hidden="true" />
      <span>
        {reason === 'raised'
          ? 'Your city has grown, and lives in this browser alone.'
          : 'This browser deletes what it has not shown for a week.'}{' '}
        <a className="notice-way" href="#/settings">
          Keep a copy
        </a>
      </span>
      <LeaveNote label="Leave the copy for now" onLeave={() => update({ dismissed: [...settings.dismissed, hint] })} />
    </p>
  )
}

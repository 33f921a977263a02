import { Undo2 } from 'lucide-react'
import { useGame } from '#store/hooks.tsx'
import { numbered } from '#ui/in-words.ts'
import { LeaveNote } from './leave-note.tsx'

/** Says that another page started the city again. `aside`: how many deeds only this page had; they can be added. */
export function RestartSign({ aside }: { aside: number }) {
  const { settleRestart } = useGame()
  return (
    <p className="sign notice-undo">
      <span>
        This city was started again in another page.
        {aside > 0 && ` ${numbered(aside, 'deed')} that only this page had ${aside === 1 ? 'was' : 'were'} left out.`}
      </span>
      {aside > 0 && (
        <button type="button" className="link" onClick={() => settleRestart(true)}>
          <Undo2 className="icon" aria-hidden="true" />
          Take {aside === 1 ? 'it' : 'them'} in
        </button>
      )}
      <LeaveNote label="Leave this note" onLeave={() => settleRestart(false)} />
    </p>
  )
}

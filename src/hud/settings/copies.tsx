import { useGame, useKeeping, useLog, useSettings, useStores } from '#store/hooks.tsx'
import { dayOf, longDay, numbered } from '#ui/in-words.ts'
import { keepingWords } from './keeping-words.ts'
import { useSaid } from '#ui/use-said.ts'
import { BringCopy } from './bring-copy.tsx'
import { KeepCopy } from './keep-copy.tsx'
import { SendCopy } from './send-copy.tsx'
import { StartAgain } from './start-again.tsx'
import { UnreadEntries } from './unread-entries.tsx'

/** Where the progress is stored; saving a backup file and reading one. */
export function Copies() {
  const game = useGame()
  const keeping = useKeeping()
  const deeds = useLog().events.length
  const { deletesAfterDays } = useStores()
  const [{ lastBackup }] = useSettings()
  return (
    <section className="settings-part settings-keep" aria-labelledby="keep-title">
      <h2 className="h3" id="keep-title">
        Your city lives in this browser
      </h2>
      <p className="small soft">
        {deeds === 0 ? 'Nothing has been done here yet' : numbered(deeds, 'deed')}.{' '}
        {lastBackup === null ? 'No copy yet.' : `Last copy on ${longDay(dayOf(lastBackup))}.`}
      </p>
      <p className="small">{keepingWords(keeping)}</p>
      <UnreadEntries />
      {deletesAfterDays && (
        <p className="small">
          It deletes what a page has kept after seven days of use without a visit here, unless the page is on the home
          screen. A copy is safe from that.
        </p>
      )}
      <div className="settings-ways">
        {keeping.kind === 'kept' && keeping.promised === false && <AskToKeep />}
        {keeping.kind === 'memory' && (
          <button type="button" className="link" onClick={() => void game.retry()}>
            Try again
          </button>
        )}
      </div>
      <p className="settings-copied small">
        A copy holds all you did and wrote, and the key of this browser, so that a mentor’s answers open on your other
        device too. It is for you alone: with the key one signs in your place.
      </p>
      <div className="settings-ways">
        <KeepCopy label="Keep a copy" />
        <SendCopy />
      </div>
      <BringCopy />
      <StartAgain />
    </section>
  )
}

/** Asks the browser to promise that it deletes nothing by itself. If it doesn't promise, that is said: it may at another time. */
function AskToKeep() {
  const game = useGame()
  const [answer, say] = useSaid()
  const ask = async () => {
    await game.askToKeep()
    say('It has not promised. Some browsers do once a page is used more often, or is on the home screen.')
  }
  return (
    <>
      <button type="button" className="link" onClick={() => void ask()}>
        Ask it to keep it
      </button>
      <span className="small soft" role="status">
        {answer}
      </span>
    </>
  )
}

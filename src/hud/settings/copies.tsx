import { useState } from 'react'
import { BACKUP_LIMITS } from '#share/backup.ts'
import { useGame, useKeeping, useLog, useSettings, useStores } from '#store/hooks.tsx'
import { readFileText } from '#ui/read-file.ts'
import { dayOf, longDay, numbered } from '#ui/in-words.ts'
import { backupFaultWords, keepingWords, reportWords } from './keeping-words.ts'
import { useSaid } from '#ui/use-said.ts'
import { KeepCopy } from './keep-copy.tsx'
import { StartAgain } from './start-again.tsx'
import { UnreadEntries } from './unread-entries.tsx'
import { loadEventSchema } from '#store/load-event-schema.ts'
import { importCopy } from '#store/import-copy.ts'

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
      <div className="settings-ways">
        <KeepCopy label="Keep a copy" />
        <BringCopy />
      </div>
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

/** The result of reading a backup. `left`: deeds in `text` from before the last new start, which were not imported. */
type Brought = { readonly kind: 'report'; readonly left: number; readonly text: string } | { readonly kind: 'fault' }

/** Imports a backup: adds what is missing here; nothing here is lost. */
function BringCopy() {
  const game = useGame()
  const [brought, setBrought] = useState<Brought | null>(null)
  const [said, say] = useSaid()
  const refuse = (words: string) => {
    setBrought({ kind: 'fault' })
    say(words)
  }
  const take = async (text: string, beforeErase: boolean) => {
    await loadEventSchema()
    const result = importCopy(game, text, { beforeErase })
    if (!result.ok) return refuse(backupFaultWords(result.fault))
    setBrought({ kind: 'report', left: result.value.beforeErase, text })
    say(reportWords(result.value))
  }
  const read = async (file: File) => {
    if (file.size > BACKUP_LIMITS.characters) {
      return refuse(backupFaultWords({ kind: 'tooLarge' }))
    }
    try {
      void take(await readFileText(file), false)
    } catch {
      refuse('The browser could not read this file.')
    }
  }
  return (
    <>
      <label className="link settings-bring">
        Bring a copy here
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void read(file)
          }}
        />
      </label>
      <div className="settings-brought" role="status">
        {brought && <p className={brought.kind === 'fault' ? 'fault' : 'small'}>{said}</p>}
        {brought?.kind === 'report' && brought.left > 0 && (
          <button type="button" className="link" onClick={() => void take(brought.text, true)}>
            Take those in too
          </button>
        )}
      </div>
    </>
  )
}

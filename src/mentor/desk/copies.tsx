import { Download } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { DESK_BACKUP_LIMITS, deskFileName } from '#share/desk/backup.ts'
import { FileChoice } from '#ui/file-choice.tsx'
import { readFileText } from '#ui/read-file.ts'
import { saveFile } from '#ui/save-file.ts'
import { useDrop } from '#ui/use-drop.ts'
import { useSaid } from '#ui/use-said.ts'
import { deskFaultWords, reportWords } from './copy-words.ts'
import { useDeskGiven } from './desk-context.ts'

/** A copy that was brought and is looked at before it is taken in. */
type Brought =
  | { readonly kind: 'fault' | 'taken' }
  | { readonly kind: 'preview'; readonly text: string; readonly isNews: boolean }

/** Saving the desk as a file, and taking such a file in: picked, dropped or pasted. */
export function Copies({ onSee }: { onSee: () => void }) {
  const { desk, today } = useDeskGiven()
  const [brought, setBrought] = useState<Brought | null>(null)
  const [said, say] = useSaid()
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const refuse = (words: string) => {
    setBrought({ kind: 'fault' })
    say(words)
  }
  const look = (text: string) => {
    const report = desk.preview(text)
    if (!report.ok) return refuse(deskFaultWords(report.fault))
    setBrought({ kind: 'preview', text, isNews: report.value.isNews })
    say(reportWords(report.value))
  }
  const read = async (file: File) => {
    if (file.size > DESK_BACKUP_LIMITS.characters) return refuse(deskFaultWords({ kind: 'tooLarge' }))
    try {
      look(await readFileText(file))
    } catch {
      refuse('The browser could not read this file.')
    }
  }
  const { isOver, handlers } = useDrop({ onFile: (file) => void read(file), onText: look })
  const take = (text: string) => {
    const report = desk.restore(text)
    if (!report.ok) return refuse(deskFaultWords(report.fault))
    setBrought({ kind: 'taken' })
    say('The copy is taken in.')
    // Its button is gone.
    heading.current?.focus()
  }
  return (
    <section className={isOver ? 'desk-copies is-over' : 'desk-copies'} aria-labelledby={`${id}-title`} {...handlers}>
      <h2 className="h3" id={`${id}-title`} ref={heading} tabIndex={-1}>
        The desk lives in this browser
      </h2>
      <p className="small">
        A copy carries it to another device, or saves it from a browser that forgets. It holds your key, so that replies
        from there are recognised as yours: give it to nobody.
      </p>
      <div className="desk-ways">
        <button type="button" className="slab quiet" onClick={() => saveFile(deskFileName(today), desk.backup())}>
          <Download className="icon" aria-hidden="true" />
          Keep a copy of the desk
        </button>
        <FileChoice accept=".json,application/json" onFile={(file) => void read(file)}>
          Bring a copy
        </FileChoice>
      </div>
      <label htmlFor={`${id}-paste`} className="small soft">
        Or drop the file here, or paste what is in it:
      </label>
      <textarea
        id={`${id}-paste`}
        className="field desk-paste"
        rows={1}
        spellCheck={false}
        value=""
        onChange={(event) => look(event.currentTarget.value)}
      />
      <div className="desk-brought" role="status">
        {brought && <p className={brought.kind === 'fault' ? 'fault' : 'small'}>{said}</p>}
      </div>
      {brought?.kind === 'taken' && (
        <button type="button" className="link" onClick={onSee}>
          To the learners
        </button>
      )}
      {brought?.kind === 'preview' && (
        <div className="desk-ways">
          {brought.isNews && (
            <button type="button" className="slab" onClick={() => take(brought.text)}>
              Take it in
            </button>
          )}
          <button type="button" className="link quiet-link" onClick={() => setBrought(null)}>
            {brought.isNews ? 'Leave it' : 'All right'}
          </button>
        </div>
      )}
    </section>
  )
}

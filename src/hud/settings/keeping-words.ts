import { assertNever } from '#lib/assert-never.ts'
import type { BackupDamage, BackupFault, Stranger } from '#share/backup.ts'
import type { ImportReport, Keeping } from '#store/game.ts'
import { numbered } from '#ui/in-words.ts'

/** Whether what is done here will be there tomorrow, and what can be done about it. */
export function keepingWords(keeping: Keeping): string {
  switch (keeping.kind) {
    case 'opening':
      return 'Looking for what was kept.'
    case 'kept':
      if (keeping.promised === true) return 'The browser has promised to keep it.'
      if (keeping.promised === false)
        return 'The browser may clear it when its space runs short. It can be asked not to.'
      return 'The browser does not say how long it keeps it.'
    case 'memory':
      return `${memoryWords(keeping.why)} ${unsavedWords(keeping.unsaved)}`
    default:
      return assertNever(keeping)
  }
}

function memoryWords(why: Extract<Keeping, { kind: 'memory' }>['why']): string {
  switch (why) {
    case 'blocked':
      return 'The browser lets this page keep nothing just now: its storage is switched off, or another page holds it.'
    case 'full':
      return 'The browser has no room left. Free some space and it is tried again.'
    case 'damaged':
      return 'What was kept here can’t be read as it should. It was left untouched, and what can still be read of it can be saved.'
    case 'newer':
      return 'A newer release of this page has written here. Close the other pages and load this one again.'
    default:
      return assertNever(why)
  }
}

const unsavedWords = (unsaved: number) =>
  unsaved === 0
    ? 'What you do stays in this page until it is closed.'
    : `${numbered(unsaved, 'deed')} ${unsaved === 1 ? 'is' : 'are'} in this page only.`

/** What a copy brought: "12 deeds taken in, 200 were here already." */
export function reportWords(report: ImportReport): string {
  const { added, known, refused, beforeErase } = report
  const sentences = [
    added === 0 && known === 0 && refused === 0 && beforeErase === 0 ? 'There is no deed in it.' : '',
    added === 0 && known > 0
      ? `Nothing new: ${numbered(known, 'deed')} ${known === 1 ? 'was' : 'were'} here already.`
      : '',
    added > 0 && known === 0 ? `${numbered(added, 'deed')} taken in.` : '',
    added > 0 && known > 0
      ? `${numbered(added, 'deed')} taken in, ${known} ${known === 1 ? 'was' : 'were'} here already.`
      : '',
    refused > 0
      ? `${numbered(refused, 'entry', 'entries')} could not be read and ${refused === 1 ? 'was' : 'were'} left out.`
      : '',
    beforeErase > 0
      ? `${numbered(beforeErase, 'deed')} from before you started again ${beforeErase === 1 ? 'was' : 'were'} left out.`
      : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** Why a file was not taken in: what was found and what was expected. */
export function backupFaultWords(fault: BackupFault): string {
  switch (fault.kind) {
    case 'notAFile':
      return `${STRANGER_WORDS[fault.looks]} A copy of a city is called beyond-vibe-coding, with a date, and ends in .json.`
    case 'newerFormat':
      return 'This copy was made by a newer release. Load this page again while you are online, then bring it once more.'
    case 'damaged':
      return DAMAGE_WORDS[fault.why]
    case 'tooLarge':
      return 'This file is far larger than any copy of a city.'
    default:
      return assertNever(fault)
  }
}

const STRANGER_WORDS: Record<Stranger, string> = {
  empty: 'This file is empty.',
  picture: 'This file is a picture.',
  page: 'This file is a web page.',
  packed: 'This file is packed. Unpack it, and bring what is in it.',
  link: 'There is a link in this file, which is looked at under “Open a link”, and no copy.',
  other: 'This file is no copy of a city.',
}

const DAMAGE_WORDS: Record<BackupDamage, string> = {
  cutShort: 'This copy stops in the middle: the end of the file is missing. Look for another one, or fetch it again.',
  changed:
    'This copy was changed after it was made: something between its beginning and its end can’t be read. Look for another one, or fetch it again.',
  joined: 'Several copies stand in this file, one behind the other. Bring each as a file of its own.',
  wrapped: 'There is a copy in this file, and something else around it. Bring the copy as a file of its own.',
  noFormat:
    'This copy does not say of which format it is, so it can’t be read. Look for another one, or fetch it again.',
  noEvents: 'This copy is damaged: what should hold the deeds is not in it.',
}

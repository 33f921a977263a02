import { assertNever } from '#lib/assert-never.ts'
import type { BackupDamage, BackupFault, Stranger } from '#share/backup.ts'
import type { Copy, ImportReport } from '#store/copy.ts'
import type { EraseFault } from '#store/keeper.ts'
import type { Keeping } from '#store/keeping.ts'
import { numbered } from '#ui/in-words.ts'

/** Whether the progress is safely stored, and what to do if not. */
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
      return `${memoryWords(keeping)} ${unsavedWords(keeping)}`
    default:
      return assertNever(keeping)
  }
}

type InMemory = Extract<Keeping, { kind: 'memory' }>

/** Why this page can't use the database, and what to do. */
export function memoryWords({ why, isUnread }: InMemory): string {
  switch (why) {
    case 'blocked':
      return isUnread
        ? 'The browser does not let this page read what was kept here. Load the page again.'
        : 'The browser lets this page keep nothing: its storage is switched off, or has been cleared.'
    case 'held':
      return 'Another page of this browser holds what was kept here. Close the other pages of this city, or wait: it comes by itself as soon as that page lets go.'
    case 'full':
      return isUnread
        ? 'The browser has no room left, not even to read what was kept here. Free some space and it is tried again.'
        : 'The browser has no room left for this page, so nothing more can be written down. Free some space and it is tried again.'
    case 'damaged':
      return 'What was kept here can’t be read as it should. It was left untouched: keep a copy, and what can still be read goes into it.'
    case 'newer':
      return 'A newer release of this page has written here, and this one can’t read it. Close the other pages and load this one again.'
    default:
      return assertNever(why)
  }
}

function unsavedWords({ unsaved, lost }: InMemory): string {
  const waiting = unsaved - lost
  const sentences = [
    unsaved === 0 ? 'What you do stays in this page until it is closed.' : '',
    lost > 0 ? `${numbered(lost, 'deed')} ${lost === 1 ? 'is' : 'are'} in this page only.` : '',
    waiting > 0
      ? `${numbered(waiting, 'deed')} ${waiting === 1 ? 'waits' : 'wait'} in a small reserve of the browser, also when this page is closed.`
      : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** The result of saving a backup. */
export function copyWords({ text, deeds, isWhole }: Copy): string {
  if (text === null) {
    return isWhole
      ? 'There is nothing to copy yet.'
      : 'No copy was saved: nothing of what is kept here can be read just now.'
  }
  return isWhole
    ? `A copy of ${numbered(deeds, 'deed')} is saved.`
    : `${numbered(deeds, 'deed')} of this page ${deeds === 1 ? 'is' : 'are'} saved. What was kept here before can’t be read just now, and is not in the copy.`
}

/** The result of handing a backup to the share sheet. */
export const handedWords = ({ deeds, isWhole }: Copy) =>
  `A copy of ${numbered(deeds, 'deed')} is handed over. Bring it in on the other device, in its settings.${isWhole ? '' : ' What was kept here before can’t be read just now, and is not in it.'}`

/** Why the progress could not be erased. */
export function eraseFaultWords({ kind }: EraseFault): string {
  switch (kind) {
    case 'held':
      return 'Nothing was cleared: another page of this browser holds the city, and what can’t be read is not cleared. Close the other pages and try again.'
    case 'newer':
      return 'Nothing was cleared: a newer release has written here, and this one can’t read it. Load this page again.'
    case 'damaged':
      return 'Nothing was cleared: what was kept here can’t be read as it should. Keep a copy first; after that it can be cleared.'
    case 'full':
      return 'Nothing was cleared: the browser has no room left, not even for that. Free some space and try again.'
    case 'blocked':
      return 'Nothing was cleared: the browser does not let this page at what was kept. Load the page again.'
    default:
      return assertNever(kind)
  }
}

/** The result of an import: "12 deeds taken in, 200 were here already." */
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

/** Why a file could not be imported: what was found and what was expected. */
export function backupFaultWords(fault: BackupFault): string {
  switch (fault.kind) {
    case 'notAFile':
      return `${STRANGER_WORDS[fault.looks]} A copy of a city is called beyond-vibe-coding, with a date, and ends in .json or .txt.`
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
  link: 'There is a link in this file, which is looked at under “Open a link or a reply”, and no copy.',
  other: 'This file is no copy of a city.',
}

const DAMAGE_WORDS: Record<BackupDamage, string> = {
  cutShort: 'This copy stops in the middle: the end of the file is missing. Look for another one, or fetch it again.',
  beheaded:
    'This copy begins in the middle: the beginning of the file is missing. Look for another one, or fetch it again.',
  changed:
    'This copy was changed after it was made: something between its beginning and its end can’t be read. Look for another one, or fetch it again.',
  joined: 'Several copies stand in this file, one behind the other. Bring each as a file of its own.',
  wrapped: 'There is a copy in this file, and something else around it. Bring the copy as a file of its own.',
  noFormat:
    'This copy does not say of which format it is, so it can’t be read. Look for another one, or fetch it again.',
  noEvents: 'This copy is damaged: what should hold the deeds is not in it.',
}

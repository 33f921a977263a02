import type { CopyPreview } from '#store/copy.ts'
import { dayOf, longDay, numbered } from '#ui/in-words.ts'

/** Whether taking the copy in would change anything here, apart from deeds from before the last new start. */
export const addsSomething = ({ added, keys }: CopyPreview) => added > 0 || keys !== 'none'

/** What a copy would add: "41 deeds from 3 to 27 November 2026; nothing is taken away. 12 are here already." */
export function previewWords(preview: CopyPreview): string {
  const { added, known, refused, beforeErase, keys } = preview
  const sentences = [
    added > 0 ? `${numbered(added, 'deed')} ${spanWords(preview)}; nothing is taken away.` : '',
    added > 0 && known > 0 ? `${known} more ${known === 1 ? 'is' : 'are'} here already.` : '',
    added === 0 && known > 0
      ? `Nothing new: ${numbered(known, 'deed')} ${known === 1 ? 'is' : 'are'} here already.`
      : '',
    added === 0 && known === 0 && refused === 0 && beforeErase === 0 ? 'There is no deed in it.' : '',
    beforeErase > 0
      ? `${numbered(beforeErase, 'deed')} ${beforeErase === 1 ? 'is' : 'are'} from before you started again, and ${beforeErase === 1 ? 'stays' : 'stay'} out.`
      : '',
    refused > 0
      ? `${numbered(refused, 'entry', 'entries')} can’t be read, and ${refused === 1 ? 'stays' : 'stay'} out.`
      : '',
    keys === 'none' ? '' : KEYS[keys],
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

const KEYS = {
  another: 'It brings the key of the other browser, so that answers to links from there open here too.',
  signs:
    'It brings the key of the other browser, so that answers to links from there open here too. That key is the older one and signs your links from now on: a mentor who has links from here will not know the next one for yours unless you say so.',
}

/** "from 3 to 27 November 2026", "from 3 October to 27 November 2026", "of 3 November 2026" */
function spanWords({ first, last }: CopyPreview): string {
  if (first === null || last === null) return ''
  const [from, to] = [longDay(dayOf(first)), longDay(dayOf(last))]
  if (from === to) return `of ${to}`
  const [day, month, year] = from.split(' ')
  const [, lastMonth, lastYear] = to.split(' ')
  if (year !== lastYear) return `from ${from} to ${to}`
  return `from ${month === lastMonth ? day : `${day} ${month}`} to ${to}`
}

import { assertNever } from '#lib/assert-never.ts'
import type { Subject } from '#progress/subject.ts'
import type { World } from '#progress/world.ts'
import type { Reply } from '#share/reply/reply.ts'
import { listOf, longDay, numbered } from '#ui/in-words.ts'
import type { RemarkLine, ReplyLine, VoucherLine } from './reply-lines.ts'
import { isSameName } from './sender.ts'

/** How a sentence names whoever wrote a reply. */
export const mentorOf = ({ name }: Reply) => name.trim() || 'The mentor'

/** What will happen if a voucher is taken in, or why it can't be. `who`, `key`: of the mentor who wrote it. `flies`: a mentor's pennant flies there already. */
export function voucherWords(
  world: World,
  { outline, seen, instead, state }: VoucherLine,
  {
    who,
    key,
    flies,
    year,
  }: { readonly who: string; readonly key: string; readonly flies: boolean; readonly year: number },
): readonly string[] {
  switch (state) {
    case 'unknown':
      return ['The curriculum here has no such checkpoint, so it has no place.']
    case 'unclaimed':
      return [
        'You don’t claim this at present, so there is nothing to vouch for. Say it or show it, then open the reply again.',
      ]
    case 'here':
      return [`Here already: the pennant of ${buildingOf(world, outline)} flies.`]
    case 'new': {
      const place = buildingOf(world, outline)
      const pennant = `The pennant of ${place} ${flies ? 'flies already, and will say this too.' : 'will fly.'}`
      const isNamesake = instead && instead.key !== key && isSameName(instead.mentor, who)
      const stands =
        instead &&
        `${isNamesake ? `Another browser that signed as ${instead.mentor}` : instead.mentor || 'A mentor'} vouched on ${longDay(instead.day, year)}; this would stand in its place.`
      const doubt = doubtWords(seen, who)
      return [...(stands ? [stands] : seen === 'replaced' ? [] : [pennant]), ...(doubt ? [doubt] : [])]
    }
    default:
      return assertNever(state)
  }
}

const buildingOf = (world: World, outline: VoucherLine['outline']) =>
  (outline && world.index.buildingById.get(outline.building)?.name) ?? 'its building'

function doubtWords(seen: VoucherLine['seen'], who: string): string | null {
  switch (seen) {
    case 'same':
      return null
    case 'replaced':
      return `Left out: the evidence that ${who} saw is no longer what stands here. If you tick it all the same, it says that it was for the earlier evidence.`
    case 'unseen':
      return 'The link had left the evidence out, so this rests on your word and on what you told each other.'
    case 'said':
      return 'Nothing was shown, so this rests on your word.'
    default:
      return assertNever(seen)
  }
}

const STANDS: Record<Subject['kind'], string> = {
  whole: 'at the top of your journal',
  floor: 'at the floor, after its lesson',
  checkpoint: 'at the checkpoint',
  phase: 'at the head of the phase',
  review: 'at the review',
  incident: 'at the incident, after your night',
}

/** What will happen if a remark is taken in, or why it can't be. */
export function remarkWords({ about, isQuestion, state }: RemarkLine): string {
  switch (state) {
    case 'unknown':
      return 'What it is about is not known here, so it has no place.'
    case 'here':
      return `Here already, ${STANDS[about.kind]}.`
    case 'new':
      return `Will stand ${STANDS[about.kind]}${isQuestion ? ', with a field for your answer' : ''}.`
    default:
      return assertNever(state)
  }
}

/** "2 vouchers, 1 question and 1 remark" */
export function countedWords(lines: readonly ReplyLine[]): string {
  const count = (noun: string, isOne: (line: ReplyLine) => boolean) => {
    const found = lines.filter(isOne).length
    return found > 0 ? [numbered(found, noun)] : []
  }
  return listOf([
    ...count('voucher', (line) => line.kind === 'voucher'),
    ...count('question', (line) => line.kind === 'remark' && line.isQuestion),
    ...count('remark', (line) => line.kind === 'remark' && !line.isQuestion),
  ])
}

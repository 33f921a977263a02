import type { Subject } from '#progress/subject.ts'
import { useProgress } from '#store/hooks.tsx'
import { subjectWords } from '#ui/subject-words.ts'
import { useHud } from '../hud-context.ts'
import { RemarkItem } from './remark-item.tsx'
import { WAITS_FOR_NIGHT, mayBeRead, remarksAbout } from './remarks-of.ts'
import { useRemarksHeading } from './use-remarks-heading.ts'
import './remarks.css'

/** What mentors wrote about a thing, where it stands; renders nothing if nobody did. */
export function RemarksAbout({ subject, title }: { subject: Subject; title?: 'h2' | 'h3' }) {
  const { world } = useHud()
  const all = useProgress((progress) => progress.remarks)
  const isReadable = useProgress((progress) => mayBeRead(progress, subject))
  const remarks = remarksAbout(all, subject)
  const heading = useRemarksHeading()
  const Title = title
  if (remarks.length === 0) return null
  return (
    <section className="remarks" aria-label={`What a mentor wrote about ${subjectWords(world, subject)}`}>
      {Title && (
        <Title className="h3" tabIndex={-1} ref={heading}>
          What a mentor wrote here
        </Title>
      )}
      {isReadable ? (
        <ul>
          {remarks.map((remark) => (
            <RemarkItem key={remark.mark} remark={remark} />
          ))}
        </ul>
      ) : (
        <p className="small soft">{WAITS_FOR_NIGHT}</p>
      )}
    </section>
  )
}

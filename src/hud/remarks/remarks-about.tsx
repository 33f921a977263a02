import type { Subject } from '#progress/subject.ts'
import { useProgress } from '#store/hooks.tsx'
import { RemarkItem } from './remark-item.tsx'
import { remarksAbout } from './remarks-of.ts'
import './remarks.css'

/** What mentors wrote about a thing, where it stands; renders nothing if nobody did. */
export function RemarksAbout({ subject, title }: { subject: Subject; title?: 'h2' | 'h3' }) {
  const all = useProgress((progress) => progress.remarks)
  const remarks = remarksAbout(all, subject)
  const Title = title
  if (remarks.length === 0) return null
  return (
    <section className="remarks" aria-label="What a mentor wrote here">
      {Title && <Title className="h3">What a mentor wrote here</Title>}
      <ul>
        {remarks.map((remark) => (
          <RemarkItem key={remark.mark} remark={remark} />
        ))}
      </ul>
    </section>
  )
}

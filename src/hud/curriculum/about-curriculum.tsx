import type { Curriculum } from '#city/curriculum.ts'
import type { Block } from '#city/text.ts'
import { BlockText } from '#ui/text.tsx'

/** What applies to all phases, folded at first. */
export function AboutCurriculum({ curriculum }: { curriculum: Curriculum }) {
  const parts: readonly { readonly title: string; readonly blocks: readonly Block[] }[] = [
    { title: 'What this is', blocks: curriculum.introduction },
    { title: 'What to do today', blocks: curriculum.today },
    { title: 'Who to have beside you', blocks: curriculum.network },
    { title: 'Tools that will do', blocks: curriculum.stack },
    { title: 'What you can do at the end', blocks: curriculum.graduate },
  ]
  return (
    <section className="about" aria-labelledby="about-title">
      <h2 className="h2" id="about-title">
        Around the phases
      </h2>
      {parts
        .filter(({ blocks }) => blocks.length > 0)
        .map(({ title, blocks }) => (
          <details key={title}>
            <summary>{title}</summary>
            <div className="about-words">
              <BlockText blocks={blocks} />
            </div>
          </details>
        ))}
    </section>
  )
}

import { Hammer, Lightbulb } from 'lucide-react'
import type { Lesson } from '#city/city.ts'
import type { Inline } from '#city/text.ts'
import { InlineText } from '#ui/text.tsx'

/** The beginning of the story, up to the symptom. */
export function Story({ text }: { text: readonly Inline[] | null }) {
  if (!text) return <div />
  return (
    <article className="floor-story">
      <p>
        <InlineText text={text} />
      </p>
    </article>
  )
}

/** Margin notes: what the learner has to know, and what a sensible person would assume. */
export function MarginNotes({ lesson }: { lesson: Lesson }) {
  return (
    <div className="floor-margin">
      <section>
        <h2>
          <Hammer className="icon" aria-hidden="true" />
          What you can do
        </h2>
        <p>
          <InlineText text={lesson.know} />
        </p>
      </section>
      <section>
        <h2>
          <Lightbulb className="icon" aria-hidden="true" />
          What you take for granted
        </h2>
        <p>
          <InlineText text={lesson.assume} />
        </p>
      </section>
    </div>
  )
}

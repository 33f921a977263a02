import type { Lesson } from '#city/city.ts'
import { BlockText, InlineText } from '#ui/text.tsx'

/** What a floor teaches. It gives the answer away: put it only where it was asked for. */
export function LessonArticle({ lesson }: { lesson: Lesson }) {
  return (
    <article className="mentor-lesson serif">
      <h2 className="h2">The lesson</h2>
      <p>
        <InlineText text={lesson.learn} />
      </p>
      <p>
        <InlineText text={lesson.prose} />
      </p>
      <BlockText blocks={lesson.example} />
    </article>
  )
}

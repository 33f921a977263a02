import { useMemo } from 'react'
import type { Light } from '#scene/scene-props.ts'
import { To, hrefOf } from './address.tsx'
import { STORIES } from './catalogue.ts'
import { Cells } from './cells.tsx'
import { Frame } from './frame.tsx'
import type { Story } from './story.ts'

export function StoryPage({ story, light }: { story: Story; light: Light }) {
  const sections = useMemo(() => story.sections(), [story])
  const at = STORIES.indexOf(story)
  const [before, after] = [STORIES[at - 1], STORIES[at + 1]]
  return (
    <Frame title={story.title} about={story.about} light={light} story={story.query}>
      <div className="gallery-sections">
        {sections.map((section) => (
          <Cells key={`${section.title} ${light}`} section={section} light={light} />
        ))}
      </div>
      <nav className="gallery-nav" aria-label="Other stories">
        {before && (
          <To href={hrefOf(before.query, light)} rel="prev">
            Before this: {before.title}
          </To>
        )}
        {after && (
          <To href={hrefOf(after.query, light)} rel="next">
            After this: {after.title}
          </To>
        )}
      </nav>
    </Frame>
  )
}

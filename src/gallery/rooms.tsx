import { Suspense, lazy, useLayoutEffect } from 'react'
import { hrefOf, To, lightOf, useQuery } from './address.tsx'
import { STORIES } from './catalogue.ts'
import { Frame } from './frame.tsx'
import { IndexPage } from './index-page.tsx'
import { StoryPage } from './story-page.tsx'

/** The only story that uses the GPU; its code is loaded only for it. */
const SceneStory = lazy(() => import('./scene-story.tsx').then((story) => ({ default: story.SceneStory })))

/** It brings the views of the learner's page along, with their styles. */
const ReviewStory = lazy(() => import('./review-story.tsx').then((story) => ({ default: story.ReviewStory })))

const IncidentStory = lazy(() => import('./incident-story.tsx').then((story) => ({ default: story.IncidentStory })))
/** The same of what is seen in a night on call. */
const SeenStory = lazy(() => import('./seen-story.tsx').then((story) => ({ default: story.SeenStory })))

/** The page that the address asks for. */
export function Gallery() {
  const query = useQuery()
  const light = lightOf(query)
  useLayoutEffect(() => {
    document.documentElement.dataset['light'] = light === 'night' ? 'night' : 'day'
  }, [light])
  const name = query.get('story')
  if (name === null) return <IndexPage light={light} />
  if (name === 'scene')
    return (
      <Suspense>
        <SceneStory key={query.toString()} query={query} />
      </Suspense>
    )
  if (name === 'review')
    return (
      <Suspense>
        <ReviewStory key={query.toString()} query={query} />
      </Suspense>
    )
  if (name === 'incident')
    return (
      <Suspense>
        <IncidentStory key={query.toString()} query={query} />
      </Suspense>
    )
  if (name === 'seen')
    return (
      <Suspense>
        <SeenStory key={query.toString()} query={query} />
      </Suspense>
    )
  const id = query.get('id')
  const wanted = id === null ? `story=${name}` : `story=${name}&id=${id}`
  const story = STORIES.find((each) => each.query === wanted)
  if (story) return <StoryPage key={wanted} story={story} light={light} />
  return (
    <Frame title="No such story" about={`Nothing hangs at ${wanted}.`} light={light} story={wanted}>
      <p>
        <To href={hrefOf('', light)}>See what there is.</To>
      </p>
    </Frame>
  )
}

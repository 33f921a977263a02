import type { Light } from '#scene/scene-props.ts'
import { To, hrefOf } from './address.tsx'
import { GROUPS, SCENES } from './catalogue.ts'
import { Face } from './cells.tsx'
import { Frame } from './frame.tsx'
import { INCIDENT_STATES } from './incident-states.ts'
import { REVIEW_STATES } from './review-states.ts'
import { SEEN_STATES } from './seen-states.ts'

/** The first page of the gallery, with links to all stories. */
export function IndexPage({ light }: { light: Light }) {
  return (
    <Frame
      title="Gallery"
      about="All that the city is drawn of, each in every state, put up from the same parts and by the same painters as the city itself. Change a drawing and look here first."
      light={light}
      story=""
    >
      <section className="gallery-section">
        <h2 className="h3">The whole scene</h2>
        <p className="small soft">Drawn by the graphics card; its address takes a level, a light and a place.</p>
        <ul className="gallery-words">
          {SCENES.map(({ query, title }) => (
            <li key={query}>
              <To href={hrefOf(query, light)}>{title}</To>
            </li>
          ))}
        </ul>
      </section>
      <section className="gallery-section">
        <h2 className="h3">Reviews of code</h2>
        <p className="small soft">The sheet of a review in every state.</p>
        <ul className="gallery-words">
          {REVIEW_STATES.map(({ name, title }) => (
            <li key={name}>
              <To href={hrefOf(`story=review&state=${name}`, light)}>{title}</To>
            </li>
          ))}
        </ul>
      </section>
      <section className="gallery-section">
        <h2 className="h3">Incidents</h2>
        <p className="small soft">The sheet of a night on call in every state.</p>
        <ul className="gallery-words">
          {INCIDENT_STATES.map(({ name, title }) => (
            <li key={name}>
              <To href={hrefOf(`story=incident&state=${name}`, light)}>{title}</To>
            </li>
          ))}
        </ul>
      </section>
      <section className="gallery-section">
        <h2 className="h3">Nights on call</h2>
        <p className="small soft">What is seen of a system that fails, and how its night went.</p>
        <ul className="gallery-words">
          {SEEN_STATES.map(({ query, title }) => (
            <li key={query}>
              <To href={hrefOf(query, light)}>{title}</To>
            </li>
          ))}
        </ul>
      </section>
      <div className="gallery-sections">
        {GROUPS.map(({ title, about, stories }) => (
          <section key={title} className="gallery-section">
            <h2 className="h3">{title}</h2>
            <p className="small soft">{about}</p>
            <ul className="gallery-index">
              {stories.map((story) => (
                <li key={story.query}>
                  <To href={hrefOf(story.query, light)}>
                    <Face key={light} story={story} light={light} />
                    <span>{story.title === title ? 'The district' : story.title}</span>
                  </To>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  )
}

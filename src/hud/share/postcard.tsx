import { useMemo } from 'react'
import type { Snapshot } from '#share/snapshot.ts'
import { levelOf, standingsOf } from '#share/floor-states.ts'
import { longDay } from '#ui/in-words.ts'
import { patternOf } from '#ui/qr-code.tsx'
import { Skyline } from '#ui/skyline.tsx'
import { useHud } from '../hud-context.ts'
import { withArticle } from '../words/floor-words.ts'
import { identityOf } from '../words/level-words.ts'
import { CityPhotograph } from './city-photograph.tsx'
import { Stamp } from './stamp.tsx'
import { FITS_A_CHAT } from '#share/link/fault.ts'
import './postcard.css'

/** The link as a card: the city, a greeting, and the QR code as a stamp. */
export function Postcard({ snapshot, name, url }: { snapshot: Snapshot; name: string; url: string | null }) {
  const { world } = useHud()
  const identity = identityOf(world, levelOf(world, snapshot))
  const standing = [...snapshot.floors.values()].filter((fact) => fact.standing !== 'predicted').length
  const pattern = useMemo(() => (url === null ? null : patternOf(url)), [url])
  return (
    <>
      <div className="share-card">
        <div className="share-picture">
          <CityPhotograph>
            <Skyline index={world.index} views={standingsOf(world, snapshot, snapshot.made)} />
          </CityPhotograph>
        </div>
        <div className="share-under">
          <div className="share-text">
            <p className="share-greeting">
              Greetings from {withArticle(identity)}
              {snapshot.credit !== undefined && ' on credit'}
            </p>
            <p className="hand small">
              {name === '' ? longDay(snapshot.made) : `${name}, ${longDay(snapshot.made)}`}
              <br />
              {standing} of {world.index.city.floors.length} floors
            </p>
          </div>
          {pattern && <Stamp pattern={pattern} />}
          {url !== null && !pattern && (
            <p className="share-no-stamp tiny">
              Too long for a stamp. {url.length > FITS_A_CHAT ? 'Save it as a file.' : 'Copy the link.'}
            </p>
          )}
        </div>
      </div>
      {pattern && (
        <p className="small soft share-hint">
          The stamp is the link. A phone’s camera opens it, no app, no server in between.
        </p>
      )}
    </>
  )
}

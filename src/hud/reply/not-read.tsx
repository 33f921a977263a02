import { replyFaultWords } from '#share/fault-words.ts'
import { TornPostcard } from '#ui/torn-postcard.tsx'
import type { Reading } from './read-reply.ts'

/** Says why a reply can't be taken in here, and what to do. */
export function NotRead({
  reading,
  hasCity,
}: {
  reading: Exclude<Reading, { readonly kind: 'read' }>
  hasCity: boolean
}) {
  if (reading.kind === 'keysUnread')
    return (
      <Fault
        title="The keys of this browser can’t be read"
        what="The reply arrived whole. Whether it is for your city can’t be told, because what this browser keeps of your keys is damaged. It is left as it is, and nothing else here was changed. A copy that you made earlier carries the key: take it into another browser, and open the reply there."
        way="none"
      />
    )
  const { fault } = reading
  const words = replyFaultWords(fault)
  if (fault.kind === 'otherCity')
    return <Fault {...words} way={{ href: '#/settings', label: 'To the copies, in settings' }} />
  const isNewer = fault.kind === 'newerVersion' || fault.kind === 'nothingKnown'
  return (
    <>
      {(fault.kind === 'cut' || fault.kind === 'damaged') && <TornPostcard />}
      <Fault
        {...words}
        way={isNewer ? 'reload' : { href: '#/open', label: 'Paste the message' }}
        home={hasCity ? undefined : BEGIN}
      />
    </>
  )
}

/** Where there is no city, the first page begins one. */
const BEGIN = 'Begin a city instead'

export function NoCity() {
  return (
    <Fault
      title="There is no city here yet"
      what="A reply belongs to the city that it was written about, and this browser has none. Open it on the device where your city is. Or bring a copy of your city here first: the copy carries the key that the reply is for."
      way={{ href: '#/settings', label: 'Take in a copy' }}
      home={BEGIN}
    />
  )
}

function Fault({
  title,
  what,
  way,
  home = 'To the city',
}: {
  title: string
  what: string
  way: { readonly href: string; readonly label: string } | 'reload' | 'none'
  home?: string | undefined
}) {
  return (
    <section className="reply-fault" role="status">
      <h2 className="h2">{title}</h2>
      <p className="serif">{what}</p>
      <div className="reply-ways">
        {way === 'reload' && (
          <button type="button" className="slab" onClick={() => location.reload()}>
            Reload the page
          </button>
        )}
        {typeof way === 'object' && (
          <a className="slab" href={way.href}>
            {way.label}
          </a>
        )}
        <a className={way === 'none' ? 'slab' : 'link'} href="#/">
          {home}
        </a>
      </div>
    </section>
  )
}

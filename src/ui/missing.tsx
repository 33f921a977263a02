import { use } from 'react'
import { ReleaseContext } from './release-context.ts'
import './missing.css'

/**
 * Shown in place of something that is missing: what happened, what is safe, what to do. If the part can be fetched
 * again (`action`) and a newer release is out, that is offered instead: the part may be gone with the old release.
 */
export function Missing({
  title,
  what,
  action,
  link,
}: {
  title: string
  what: string
  action?: { readonly label: string; readonly onPress: () => void }
  link?: { readonly label: string; readonly href: string }
}) {
  const take = use(ReleaseContext)
  if (action && take) return <GoneWithRelease take={take} />
  return (
    <section className="missing" role="status">
      <h2 className="h2">{title}</h2>
      <p className="serif">{what}</p>
      <div className="missing-ways">
        {action && (
          <button type="button" className="slab" onClick={action.onPress}>
            {action.label}
          </button>
        )}
        {link && (
          <a className="link" href={link.href}>
            {link.label}
          </a>
        )}
      </div>
    </section>
  )
}

function GoneWithRelease({ take }: { take: () => void }) {
  return (
    <section className="missing" role="status">
      <h2 className="h2">A newer release is here</h2>
      <p className="serif">This part is missing from the page as it was loaded. What you wrote is kept.</p>
      <div className="missing-ways">
        <button type="button" className="slab" onClick={take}>
          Use the new release
        </button>
      </div>
    </section>
  )
}

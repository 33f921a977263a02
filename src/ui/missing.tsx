import './missing.css'

/** What stands where something is missing: what happened, what is safe, what to do. */
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

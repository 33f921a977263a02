import { ArrowLeft, X } from 'lucide-react'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import './sheet.css'

/** `panel` stands beside the city, `read` and `long` slide in from the right and leave a strip of it. */
export type SheetForm = 'panel' | 'read' | 'long'

/**
 * The paper a view stands on, inside the page's `main`. The view brings its own `h1` with this id; the shell moves the
 * focus there. `back` is the sign on the strip of city; the panel has a button to close it instead, on phones both.
 */
export function Sheet({
  form,
  titleId,
  back,
  onClose,
  className = '',
  roof,
  foot,
  children,
}: {
  form: SheetForm
  titleId: string
  back: { readonly label: string; readonly place: Place }
  onClose: () => void
  className?: string
  /** The colour its cornice wears, with the class `roofed`. */
  roof?: string
  /** Stays in sight while the rest scrolls. */
  foot?: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <>
      <a className={`sign sheet-back for-${form}`} href={makeAddress(back.place)}>
        <ArrowLeft className="icon" aria-hidden="true" />
        {back.label}
      </a>
      <section className={`sheet sheet-${form} ${className}`} aria-labelledby={titleId} style={{ '--roof': roof }}>
        {form === 'panel' && (
          <button type="button" className="round-button sheet-close" aria-label="Close" title="Close" onClick={onClose}>
            <X className="icon" aria-hidden="true" />
          </button>
        )}
        <div className="sheet-inside">{children}</div>
        {foot && <div className="sheet-foot">{foot}</div>}
      </section>
    </>
  )
}

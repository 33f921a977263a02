import { ArrowLeft, X } from 'lucide-react'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import './sheet.css'

/** `panel` lies beside the city. `read` and `long` slide in from the right and leave a strip of the city visible. */
export type SheetForm = 'panel' | 'read' | 'long'

/**
 * The sheet of paper that holds a view, inside the page's `main`. The view brings its own `h1` with the id `titleId`,
 * which gets the focus. `back` is a link on the strip of city beside the sheet. A panel has a close button instead; on
 * narrow pages it has both.
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
  /** Colour of the top edge, as a CSS value; needs the class `roofed`. */
  roof?: string
  /** Stays at the bottom of the sheet while the rest scrolls, where there is room for both. Null: not there yet. */
  foot?: React.ReactNode
  children: React.ReactNode
}) {
  const inside = (
    <div className="sheet-inside">
      {form === 'panel' && (
        <button type="button" className="round-button sheet-close" aria-label="Close" title="Close" onClick={onClose}>
          <X className="icon" aria-hidden="true" />
        </button>
      )}
      {children}
    </div>
  )
  return (
    <>
      <a className={`sign sheet-back for-${form}`} href={makeAddress(back.place)}>
        <ArrowLeft className="icon" aria-hidden="true" />
        {back.label}
      </a>
      <section className={`sheet sheet-${form} ${className}`} aria-labelledby={titleId} style={{ '--roof': roof }}>
        {foot === undefined ? (
          inside
        ) : (
          // The same before and after the foot comes: what is inside, and the focus in it, stays.
          <div className="sheet-footed">
            {inside}
            {foot && <div className="sheet-foot">{foot}</div>}
          </div>
        )}
      </section>
    </>
  )
}

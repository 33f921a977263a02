import './mark.css'

/** The small drawings of reviews: a rolled sheet that waits, books of one that was done. Their words stand beside them. */
export function ReviewMark({ name }: { name: 'sheet' | 'books' }) {
  return (
    <svg className="mark" data-mark={name} viewBox="0 -2 28 22" aria-hidden="true">
      {name === 'sheet' ? (
        <>
          <path
            d="M4 15.5 18.5 2.6a2.6 2.6 0 0 1 3.6 3.8L7.6 19.3A2.6 2.6 0 1 1 4 15.5z"
            fill="var(--paper)"
            stroke="currentColor"
            strokeWidth="1.5"
          />
          <path d="m11 9.2 3.6 3.9M13.2 7.3l3.5 3.8" stroke="currentColor" strokeWidth="1.3" />
          <circle cx="5.8" cy="17.4" r=".9" fill="currentColor" />
        </>
      ) : (
        <>
          <path d="M2 18.6h24" stroke="currentColor" strokeWidth="1.8" />
          <rect x="4" y="5" width="4.4" height="13" fill="var(--amber)" stroke="currentColor" strokeWidth="1.3" />
          <rect x="8.4" y="2.5" width="3.6" height="15.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
          <rect x="12" y="6.5" width="5" height="11.5" fill="var(--amber)" stroke="currentColor" strokeWidth="1.3" />
          <path d="m18.6 17.8 1-14 3.7.3-1 14z" fill="none" stroke="currentColor" strokeWidth="1.3" />
        </>
      )}
    </svg>
  )
}

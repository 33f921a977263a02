import './mark.css'

/**
 * The small drawings of incidents: a thin smoke over a roof where one waits or is open, a lit window once a night was
 * played. Their words stand beside them.
 */
export function IncidentMark({ name }: { name: 'smoke' | 'quiet' }) {
  return (
    <svg className="mark" data-mark={name} viewBox="0 -2 28 22" aria-hidden="true">
      {name === 'smoke' ? (
        <>
          <path d="M3 18.6h22M6 18.6v-3.8h16v3.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M4.4 14.8 14 10.2l9.6 4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path
            d="M11 8.6C6.8 6.2 13.4 4.6 10.4 1.8M17.2 8.6c-4.6-2.8 4.4-4.8.6-7.8-1-.8-.2-1.4 1.2-1.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </>
      ) : (
        <>
          <path d="M3 18.6h22" stroke="currentColor" strokeWidth="1.6" />
          <path d="M6 18.6V8.4h16v10.2" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
          <path d="M4.4 8.4 14 2.6l9.6 5.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <rect x="11" y="11.6" width="6" height="7" fill="var(--amber)" stroke="currentColor" strokeWidth="1.2" />
        </>
      )}
    </svg>
  )
}

import './mark.css'

/**
 * The small drawings of incidents: a thin smoke over a roof where one waits or is open, a lit window once a night was
 * played. Their words stand beside them.
 */
export function IncidentMark({ name }: { name: 'smoke' | 'quiet' }) {
  return (
    <svg className="mark" data-mark={name} viewBox="0 -2 28 22" aria-hidden="true">
      <path d="M4 18.6V12l10-4 10 4v6.6z" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
      {name === 'smoke' ? (
        <path
          d="M14 6c-3-1.6 3.4-2.6.6-4.4C13 .6 15.4-.2 17-1.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      ) : (
        <rect x="11.4" y="12.4" width="5.2" height="6" fill="var(--amber)" stroke="currentColor" strokeWidth="1.2" />
      )}
    </svg>
  )
}

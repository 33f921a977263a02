/** A box to tick, or a round one; its shape says whether it was chosen. Decoration beside an input or words. */
export function Box({ shape, isChosen }: { shape: 'square' | 'round'; isChosen: boolean }) {
  const isSquare = shape === 'square'
  return (
    <svg className={isChosen ? 'box is-chosen' : 'box'} viewBox="0 0 20 20" aria-hidden="true" fill="none">
      {isSquare ? (
        <rect className="box-frame" x="1.5" y="1.5" width="17" height="17" rx="3" />
      ) : (
        <circle className="box-frame" cx="10" cy="10" r="8.5" />
      )}
      {isChosen && isSquare && <path className="box-tick" d="M5.4 10.4l3.2 3.2 6-7" />}
      {isChosen && !isSquare && <circle className="box-dot" cx="10" cy="10" r="4" />}
    </svg>
  )
}

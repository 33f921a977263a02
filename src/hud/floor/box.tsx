/** A box to tick, or a round one: filled where it was chosen, with a tick where it holds. Decoration beside words. */
export function Box({
  shape,
  isFilled,
  isTicked,
}: {
  shape: 'square' | 'round'
  isFilled: boolean
  isTicked: boolean
}) {
  const isDot = isFilled && shape === 'round' && !isTicked
  return (
    <svg className={isFilled ? 'box is-filled' : 'box'} viewBox="0 0 20 20" aria-hidden="true" fill="none">
      {shape === 'square' ? (
        <rect className="box-frame" x="1.5" y="1.5" width="17" height="17" rx="3" />
      ) : (
        <circle className="box-frame" cx="10" cy="10" r="8.5" />
      )}
      {isDot && <circle className="box-dot" cx="10" cy="10" r="4" />}
      {isTicked && <path className="box-tick" d="M5.4 10.4l3.2 3.2 6-7" />}
    </svg>
  )
}

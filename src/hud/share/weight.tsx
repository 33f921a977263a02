/** How many characters of the link an item takes: a plain number on screen, with its unit for screen readers. */
export function Weight({ words }: { words: string }) {
  return (
    <small className="figures">
      {words}
      {words !== '' && <span className="visually-hidden"> characters</span>}
    </small>
  )
}

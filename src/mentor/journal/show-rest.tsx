/** So many of a list are shown at first, and so many more each time. */
export const A_PAGE = 20

/** Shows more of a long list; nothing where all of it is shown. */
export function ShowRest({ of, shown, onShow }: { of: number; shown: number; onShow: (count: number) => void }) {
  const left = of - shown
  if (left <= 0) return null
  return (
    <button type="button" className="slab quiet" onClick={() => onShow(shown + A_PAGE)}>
      Show {left > A_PAGE ? `${A_PAGE} more of ${left}` : `the other ${left}`}
    </button>
  )
}

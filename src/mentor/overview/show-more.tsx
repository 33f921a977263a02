import { useEffect, useRef } from 'react'
import { countWord } from '#ui/in-words.ts'
import { A_FEW } from './worth-judging.ts'

/** Shows three more of the things worth judging, or the first three only. The focus goes to the button that is left. */
export function ShowMore({ shown, of, onShow }: { shown: number; of: number; onShow: (count: number) => void }) {
  const more = useRef<HTMLButtonElement>(null)
  const fewer = useRef<HTMLButtonElement>(null)
  const wasPressed = useRef(false)
  useEffect(() => {
    if (wasPressed.current) (more.current ?? fewer.current)?.focus()
    wasPressed.current = false
  })
  const show = (count: number) => {
    wasPressed.current = true
    onShow(count)
  }
  return (
    <span className="mentor-more">
      {of > shown && (
        <button ref={more} type="button" className="link" onClick={() => show(shown + A_FEW)}>
          Show {moreWords(of - shown)}
        </button>
      )}
      {shown > A_FEW && (
        <button ref={fewer} type="button" className="link quiet-link" onClick={() => show(A_FEW)}>
          Show three only
        </button>
      )}
    </span>
  )
}

const moreWords = (left: number) =>
  left >= A_FEW ? 'three more' : left === 1 ? 'one more' : `${countWord(left).toLowerCase()} more`

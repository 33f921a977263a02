import { countedWords } from './line-words.ts'
import type { Taking } from './use-taking.ts'

/** Below a reply: takes in what is ticked, or leads back to the city. */
export function ReplyFoot({ taking }: { taking: Taking }) {
  const ticked = taking.lines.filter(taking.isTicked)
  const isAnyNew = taking.lines.some(({ state }) => state === 'new')
  const isOffered = isAnyNew && (taking.takenAt === null || ticked.length > 0)
  return (
    <div className="reply-foot">
      {isOffered ? (
        <>
          <button type="button" className="slab" disabled={ticked.length === 0} onClick={taking.takeIn}>
            Take it in
          </button>
          <p className="small soft">
            {ticked.length === 0 ? 'Tick what you want to take in.' : `${countedWords(ticked)}, undone as one.`}
          </p>
        </>
      ) : (
        <>
          <a className="slab" href="#/">
            To the city
          </a>
          {isAnyNew && <p className="small soft">What you left out can still be ticked.</p>}
        </>
      )}
      {taking.fault !== null && (
        <p className="fault" role="alert">
          {taking.fault}
        </p>
      )}
    </div>
  )
}

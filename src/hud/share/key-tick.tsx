import { useId } from 'react'
import { keyFaultWords } from './key-words.ts'
import type { OwnKey } from './use-own-key.ts'
import { Weight } from './weight.tsx'

/** The tick for the key and the signature, with what they are. Where there is no key it is off and says why. */
export function KeyTick({
  ownKey,
  isOn,
  adds,
  onTick,
}: {
  ownKey: OwnKey
  isOn: boolean
  adds: string
  onTick: (isOn: boolean) => void
}) {
  const id = useId()
  const isMissing = ownKey.kind === 'none' || ownKey.kind === 'failed'
  return (
    <li className="share-key">
      <label>
        <input
          type="checkbox"
          checked={isOn && !isMissing}
          disabled={isMissing}
          aria-describedby={id}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>So that they can answer: my key and signature</span>
        <Weight words={isMissing ? '' : adds} />
      </label>
      <p className="small soft" id={id}>
        {ownKey.kind === 'none' && keyFaultWords(ownKey.why)}
        {ownKey.kind === 'failed' && 'What makes the key could not be loaded. They can look all the same. '}
        {ownKey.kind === 'ready' && isOn && (
          <>
            A key of this browser. Their page says: <strong className="share-words">{ownKey.words}</strong>
          </>
        )}
        {!isMissing && !(ownKey.kind === 'ready' && isOn) && 'A key of this browser, and four words to know it by.'}
      </p>
      {ownKey.kind === 'failed' && (
        <button type="button" className="link" onClick={ownKey.again}>
          Try again
        </button>
      )}
    </li>
  )
}

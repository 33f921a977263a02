import { useMemo } from 'react'
import { isKnownSubject } from '#progress/subject.ts'
import { makeBase64url, parseBase64url } from '#share/link/base64url.ts'
import { loadSigning } from '#share/keys/load-signing.ts'
import { longDay } from '#ui/in-words.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { useAddress, useLearner } from '../learner.ts'
import { subjectPlace } from '../place-names.ts'
import { useKnown } from '../reply/answering.ts'
import { askedIn } from './asked.ts'

/** The learner's answers to a mentor's questions, each below its question if it was asked from this browser. */
export function Answers() {
  const { world, snapshot } = useLearner()
  const addressOf = useAddress()
  const known = useKnown()
  const signing = useLoaded(loadSigning, 'signing')
  const asked = useMemo(() => {
    if (signing.kind !== 'ready') return null
    const own = (known?.state.keys ?? []).flatMap(({ secret }) => {
      const bytes = parseBase64url(secret)
      return bytes ? [makeBase64url(signing.value.keyPairOf(bytes).public)] : []
    })
    return askedIn(known?.entry.sent ?? [], own)
  }, [signing, known])
  return (
    <section className="wrote-answers" aria-labelledby="wrote-answers">
      <h2 className="h2" id="wrote-answers">
        Answers to your questions
      </h2>
      <ul>
        {snapshot.answers.map(({ mark, about, text }) => {
          const question = asked?.get(mark)
          return (
            <li key={mark}>
              <h3 className="h3">
                {isKnownSubject(world, about) ? (
                  <a href={addressOf(subjectPlace(about))}>{subjectWords(world, about)}</a>
                ) : (
                  subjectWords(world, about)
                )}
              </h3>
              {question && (
                <>
                  <p className="small soft">You asked on {longDay(question.day)}:</p>
                  <p className="hand theirs">{question.text}</p>
                </>
              )}
              {asked && !question && (
                <p className="small soft">An answer to a question that this browser has not asked.</p>
              )}
              <p className="hand mine">{text}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

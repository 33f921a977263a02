import { makeAddress } from '#share/address.ts'
import { useProgress, useStores, useTime } from '#store/hooks.tsx'
import { countWord, longDay, yearAt } from '#ui/in-words.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { useHud } from '../hud-context.ts'
import { RemarkItem } from '../remarks/remark-item.tsx'
import { mayBeRead, openQuestions, remarksAbout, remarksAddress } from '../remarks/remarks-of.ts'
import { useRemarksHeading } from '../remarks/use-remarks-heading.ts'
import '../remarks/remarks.css'

/** What mentors wrote about the whole, and every question that waits for an answer, with the way to where it stands. */
export function FromMentors() {
  const { world } = useHud()
  const year = useTime(yearAt)
  const progress = useProgress((now) => now)
  const all = progress.remarks
  const whole = remarksAbout(all, { kind: 'whole' })
  const open = openQuestions(all)
  const elsewhere = open.filter(({ about }) => about.kind !== 'whole')
  const { keyring } = useStores()
  const heading = useRemarksHeading()
  // Only who has a key can have sent a link that is answered.
  const way = keyring.kept().length > 0 && (
    <a className="link small" href={makeAddress({ kind: 'open' })}>
      Open a mentor’s reply from a message or a file
    </a>
  )
  if (all.size === 0) return way
  return (
    <section className="from-mentors" aria-labelledby="from-mentors-title">
      <h2 className="h2" id="from-mentors-title" tabIndex={-1} ref={heading}>
        From your mentors
      </h2>
      <p className="small soft" role="status">
        {waitingWords(open.length)}
      </p>
      <div className="from-mentors-two">
        {whole.length > 0 && (
          <ul className="remarks">
            {whole.map((remark) => (
              <RemarkItem key={remark.mark} remark={remark} />
            ))}
          </ul>
        )}
        {elsewhere.length > 0 && (
          <ul className="remarks" aria-label="Questions that wait elsewhere">
            {elsewhere.map(({ mark, about, text, mentor, day }) => (
              <li className="remark" key={mark}>
                {mayBeRead(progress, about) && <p className="hand theirs">{text}</p>}
                <p className="tiny soft">
                  {mentor ? <bdi>{mentor}</bdi> : 'A mentor'} asked this on {longDay(day, year)}.{' '}
                  <a href={remarksAddress(about)}>
                    {mayBeRead(progress, about) ? 'Answer it at' : 'It waits for the end of your night:'}{' '}
                    {subjectWords(world, about)}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
      {way}
    </section>
  )
}

const waitingWords = (count: number) =>
  count === 0
    ? 'No question waits for an answer.'
    : `${countWord(count)} ${count === 1 ? 'question waits' : 'questions wait'} for your answer.`

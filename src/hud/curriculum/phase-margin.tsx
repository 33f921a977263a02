import { NotebookPen } from 'lucide-react'
import { useId } from 'react'
import type { Curriculum, PhaseOutline } from '#city/curriculum.ts'
import { isAnswered } from '#progress/progress.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { makeAddress } from '#share/address.ts'
import { monthAfter, monthName, monthOf, numbered } from '#ui/in-words.ts'
import { InlineText } from '#ui/text.tsx'
import { KeptField } from '../kept-field.tsx'
import { fillWords } from './worksheet-shape.ts'

/** Beside a phase: its worksheets, its lesson, the learner's key insight, and this month's reflection. */
export function PhaseMargin({ outline, curriculum }: { outline: PhaseOutline; curriculum: Curriculum | null }) {
  const records = useProgress((progress) => progress.worksheets)
  const month = useTime(monthOf)
  const reflection = useProgress((progress) => progress.reflections.get(month))
  const before = monthAfter(month, -1)
  const hasBefore = useProgress((progress) => isAnswered(progress.reflections.get(before)))
  const ids = new Set(outline.checkpoints.flatMap((checkpoint) => checkpoint.worksheet ?? []))
  const sheets = curriculum?.worksheets.filter((sheet) => ids.has(sheet.id)) ?? []
  const phase = curriculum?.phases.find((each) => each.id === outline.id)
  const questions = curriculum?.monthlyQuestions.length ?? 0
  return (
    <aside className="phase-margin" aria-label={`Beside phase ${outline.number}`}>
      {sheets.length > 0 && (
        <section>
          <h3 className="h3">Worksheets</h3>
          {sheets.map((sheet) => (
            <a key={sheet.id} className="phase-sheet" href={makeAddress({ kind: 'worksheet', id: sheet.id })}>
              <span>{sheet.name}</span>
              <span className="tiny soft figures">{fillWords(sheet, records.get(sheet.id))}</span>
            </a>
          ))}
        </section>
      )}
      {phase && (
        <section>
          <h3 className="h3">What stays with you</h3>
          <p className="serif phase-lesson">
            <InlineText text={phase.lesson} />
          </p>
        </section>
      )}
      <Insight outline={outline} />
      <section>
        <h3 className="h3">{monthName(month)}’s reflection</h3>
        {questions > 0 && (
          <p className="small soft">
            {reflection
              ? `${reflection.size} of ${questions} answered. Open as long as you like.`
              : `${numbered(questions, 'question')}, about twenty minutes. Open until you write it.`}
          </p>
        )}
        <a className="link" href={makeAddress({ kind: 'journal' })}>
          <NotebookPen className="icon" aria-hidden="true" />
          {hasBefore ? `Write it beside ${monthName(before)}’s` : 'Write it in the journal'}
        </a>
      </section>
    </aside>
  )
}

function Insight({ outline: { id: phase } }: { outline: PhaseOutline }) {
  const written = useProgress((progress) => progress.phases.get(phase)?.insight?.text ?? '')
  const id = useId()
  return (
    <section>
      <h3 className="h3">
        <label htmlFor={id}>Your key insight</label>
      </h3>
      <KeptField
        id={id}
        name={`insight/${phase}`}
        written={written}
        deedOf={(text) => ({ kind: 'writeInsight', phase, text })}
        className="field hand"
        placeholder="One sentence, when you have one."
      />
    </section>
  )
}

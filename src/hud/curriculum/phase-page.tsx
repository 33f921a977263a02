import type { Curriculum, Phase, PhaseOutline } from '#city/curriculum.ts'
import type { CheckpointId } from '#city/ids.ts'
import { useProgress } from '#store/hooks.tsx'
import { Missing } from '#ui/missing.tsx'
import type { PhaseSpan } from '#ui/schedule.ts'
import { BlockText, InlineText } from '#ui/text.tsx'
import type { Loaded } from '#ui/use-loaded.ts'
import { Lines } from '../shell/standing-sheet.tsx'
import { useHud } from '../hud-context.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { CheckpointTable } from './checkpoint-table.tsx'
import { PhaseDates } from './phase-dates.tsx'
import { CompanyLine } from './company.tsx'
import { opensTheWay, phaseNotice, spanWords, weeksWords } from './phase-words.ts'

/** One phase: its dates, its checkpoints, and what to do. The texts load after the checkpoints. */
export function PhasePage({
  outline,
  curriculum,
  span,
  requested,
  headingRef,
}: {
  outline: PhaseOutline
  curriculum: Loaded<Curriculum>
  span: PhaseSpan | null
  requested: CheckpointId | null
  headingRef: React.RefObject<HTMLHeadingElement | null>
}) {
  const { world } = useHud()
  const notice = useProgress((progress) => phaseNotice(world, progress, outline))
  const phase =
    curriculum.kind === 'ready' ? (curriculum.value.phases.find((each) => each.id === outline.id) ?? null) : null
  return (
    <section className="phase" aria-labelledby="phase-title">
      <h2 className="h2" id="phase-title" ref={headingRef}>
        Phase {outline.number}, {outline.name}
      </h2>
      <p className="serif soft">
        {span && spanWords(span)} {opensTheWay(world, outline)} {weeksWords(outline)}.
      </p>
      <CompanyLine phase={outline} />
      {notice && <p className="phase-notice">{notice}</p>}
      <PhaseDates outline={outline} />
      {phase && (
        <p className="phase-goal serif">
          <InlineText text={phase.goal} />
        </p>
      )}
      <RemarksAbout subject={{ kind: 'phase', id: outline.id }} title="h3" />
      <CheckpointTable outline={outline} phase={phase} requested={requested} />
      {curriculum.kind === 'loading' && <Lines count={7} />}
      {curriculum.kind === 'failed' && (
        <Missing
          title="The words of this phase did not arrive"
          what="The checkpoints above work without them, and what you wrote is kept."
          action={{ label: 'Fetch them again', onPress: curriculum.again }}
        />
      )}
      {phase && <PhaseWork phase={phase} />}
    </section>
  )
}

function PhaseWork({ phase }: { phase: Phase }) {
  return (
    <div className="phase-work">
      <h3 className="h3">What to do</h3>
      <BlockText blocks={phase.activities} />
      {phase.projects.map((project) => (
        <section key={project.name} aria-label={`Project: ${project.name}`}>
          <h3 className="h3">
            <span className="soft">Project:</span> {project.name}
          </h3>
          <BlockText blocks={project.body} />
        </section>
      ))}
      <h3 className="h3">What you have at the end</h3>
      <BlockText blocks={phase.deliverables} />
      {phase.resources.length > 0 && (
        <>
          <h3 className="h3">To read and to use</h3>
          <BlockText blocks={phase.resources} />
        </>
      )}
    </div>
  )
}

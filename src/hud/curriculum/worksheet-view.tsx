import { Check, Copy, Paperclip, Plus } from 'lucide-react'
import { useState } from 'react'
import type { CheckpointOutline, Worksheet } from '#city/curriculum.ts'
import { isPhaseOpen } from '#progress/checkpoint.ts'
import { useDraft, useKeeping, useProgress, useTime } from '#store/hooks.tsx'
import { writeText } from '#ui/copy-button.tsx'
import { clockTime, dayOf, longDay } from '#ui/in-words.ts'
import { Missing } from '#ui/missing.tsx'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { Sheet } from '../shell/sheet.tsx'
import { Lines } from '../shell/standing-sheet.tsx'
import { useCommand } from '../use-command.ts'
import type { ViewProps } from '../view-props.ts'
import { ExampleRow } from './example-row.tsx'
import { fillWords, newRowId, rowsOf, worksheetMarkdown } from './worksheet-shape.ts'
import { WorksheetTable } from './worksheet-table.tsx'
import './worksheet.css'

/** A worksheet: a table of text fields, each saved when it loses the focus. */
export function WorksheetView({ place, onClose }: ViewProps<'worksheet'>) {
  const { plan, words } = useHud()
  const curriculum = useLoaded(words.curriculum, 'curriculum')
  const sheet =
    curriculum.kind === 'ready' ? (curriculum.value.worksheets.find((each) => each.id === place.id) ?? null) : null
  const checkpoint = plan.phases
    .flatMap((phase) => phase.checkpoints)
    .find((each) => each.worksheet === place.id && each.required)
  const phase = plan.phases.find((each) => each.id === checkpoint?.phase)
  return (
    <Sheet
      form="long"
      titleId="worksheet-title"
      back={
        phase
          ? { label: `Phase ${phase.number}`, place: { kind: 'phase', id: phase.id } }
          : { label: 'Curriculum', place: { kind: 'curriculum' } }
      }
      onClose={onClose}
      className="worksheet"
    >
      {sheet ? (
        <Paper
          sheet={sheet}
          checkpoint={checkpoint ?? null}
          above={phase ? `Worksheet, phase ${phase.number}` : 'Worksheet'}
        />
      ) : (
        <>
          <h1 className="h1" id="worksheet-title" tabIndex={-1}>
            Worksheet
          </h1>
          {curriculum.kind === 'loading' && <Lines count={6} />}
          {curriculum.kind === 'failed' && (
            <Missing
              title="The worksheet did not arrive"
              what="What you wrote in it is kept. It needs the network once."
              action={{ label: 'Fetch it again', onPress: curriculum.again }}
            />
          )}
          {curriculum.kind === 'ready' && (
            <Missing
              title="There is no such worksheet"
              what="The curriculum does not know it. The others are listed with their phases."
              link={{ label: 'To the curriculum', href: '#/curriculum' }}
            />
          )}
        </>
      )}
    </Sheet>
  )
}

function Paper({
  sheet,
  checkpoint,
  above,
}: {
  sheet: Worksheet
  checkpoint: CheckpointOutline | null
  above: string
}) {
  const record = useProgress((progress) => progress.worksheets.get(sheet.id))
  const [begun, writeBegun] = useDraft(`${sheet.id}/entries`)
  const [keptAt, setKeptAt] = useState<number | null>(null)
  const keeping = useKeeping()
  const isLost = keeping.kind === 'memory' && keeping.lost > 0
  const isMany = sheet.rows.kind === 'many'
  const blank = begun.split(' ').filter((id) => id !== '')
  const rows = rowsOf(sheet, record, blank)
  const add = () => writeBegun([...blank, newRowId(Date.now(), Math.random)].join(' '))
  const keep = (row: string) => {
    setKeptAt(Date.now())
    if (blank.includes(row)) writeBegun(blank.filter((id) => id !== row).join(' '))
  }
  return (
    <>
      <header className="worksheet-head">
        <div>
          <p className="small soft">{above}</p>
          <h1 className="h1" id="worksheet-title" tabIndex={-1}>
            {sheet.name}
          </h1>
          <p className="serif soft">
            <InlineText text={sheet.purpose} />
          </p>
        </div>
        <output className="worksheet-kept small soft">
          {keptAt !== null && (
            <>
              <Check className="icon" aria-hidden="true" /> {isLost ? 'Written' : 'Kept in this browser'},{' '}
              {clockTime(keptAt)}
            </>
          )}
        </output>
      </header>
      <ExampleRow sheet={sheet} />
      {rows.length > 0 && <WorksheetTable sheet={sheet} record={record} rows={rows} onKept={keep} />}
      {isMany && (
        <button type="button" className="slab quiet worksheet-add" onClick={add}>
          <Plus className="icon" aria-hidden="true" />
          {rows.length === 0 ? 'Write the first entry' : 'Add an entry'}
        </button>
      )}
      <Foot sheet={sheet} checkpoint={checkpoint} />
    </>
  )
}

function Foot({ sheet, checkpoint }: { sheet: Worksheet; checkpoint: CheckpointOutline | null }) {
  const { world, announce } = useHud()
  const deed = useCommand()
  const record = useProgress((progress) => progress.worksheets.get(sheet.id))
  const isOpen = useProgress((progress) => checkpoint !== null && isPhaseOpen(world, progress, checkpoint.phase))
  const today = useTime(dayOf)
  const [isCopied, setIsCopied] = useState(false)
  const [fault, setFault] = useSaid()
  const fill = fillWords(sheet, record)
  const copy = () => {
    const said = () => {
      setIsCopied(true)
      announce('Copied as Markdown.')
      setTimeout(() => setIsCopied(false), 2000)
    }
    writeText(worksheetMarkdown(sheet, record)).then(said, () => setFault('This browser did not let the page copy.'))
  }
  const attach = () => {
    if (!checkpoint) return
    const text = `Worksheet “${sheet.name}”, ${fill}, ${longDay(today)}.`
    setFault(
      deed(
        { kind: 'showCheckpoint', checkpoint: checkpoint.id, evidence: { kind: 'note', text } },
        `“${checkpoint.title}” is shown.`,
      ),
    )
  }
  return (
    <footer className="worksheet-foot">
      <p className="small soft">
        {fill[0]?.toUpperCase()}
        {fill.slice(1)}.
        {sheet.rows.kind === 'many'
          ? ' An entry that is emptied goes by itself.'
          : ' Empty cells are fine to show; they say where you haven’t looked.'}
      </p>
      <div className="worksheet-ways">
        <button type="button" className="link" onClick={copy}>
          <Copy className="icon" aria-hidden="true" />
          {isCopied ? 'Copied' : 'Copy as Markdown'}
        </button>
        {isOpen && fill !== 'blank' && (
          <button type="button" className="slab" onClick={attach}>
            <Paperclip className="icon" aria-hidden="true" />
            Attach to the checkpoint
          </button>
        )}
      </div>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </footer>
  )
}

import { MapPin, Table2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Checkpoint, CheckpointOutline } from '#city/curriculum.ts'
import type { CheckpointView } from '#progress/checkpoint.ts'
import { isDefence } from '#progress/company.ts'
import type { Day } from '#progress/event.ts'
import { useTime } from '#store/hooks.tsx'
import { makeAddress } from '#share/address.ts'
import { dayOf, shortDay, yearAt } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import type { MarkName } from '#ui/mark.tsx'
import { InlineText } from '#ui/text.tsx'
import { useHud } from '../hud-context.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { CheckpointDeeds } from './checkpoint-deeds.tsx'
import { CompanyInFull } from './company.tsx'
import { EvidenceLine } from './evidence-line.tsx'
import { VouchedLine } from './vouched-line.tsx'

/** One checkpoint: its claim, the columns said, shown and vouched, and below them its evidence and buttons. */
export function CheckpointRow({
  outline,
  words,
  view,
  isOpen,
  isRequested,
}: {
  outline: CheckpointOutline
  words: Checkpoint | null
  view: CheckpointView
  isOpen: boolean
  isRequested: boolean
}) {
  const { world } = useHud()
  const title = useFirstFocus<HTMLTableCellElement>(isRequested)
  const row = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (isRequested) row.current?.scrollIntoView({ block: 'center' })
  }, [isRequested])
  const building = world.index.buildingById.get(outline.building)
  const ways = (
    <>
      {building && (
        <a className="checkpoint-way tiny" href={makeAddress({ kind: 'building', id: building.id })}>
          <MapPin className="icon" aria-hidden="true" />
          Stands at {building.name}
        </a>
      )}
      {outline.worksheet && (
        <a className="checkpoint-way tiny" href={makeAddress({ kind: 'worksheet', id: outline.worksheet })}>
          <Table2 className="icon" aria-hidden="true" />
          Its worksheet
        </a>
      )}
    </>
  )
  return (
    <tbody ref={row} className="checkpoint" data-standing={view.standing} data-requested={isRequested}>
      <tr>
        <th scope="row" ref={title} tabIndex={isRequested ? -1 : undefined}>
          {outline.title}
          {!outline.required && <span className="checkpoint-optional">optional</span>}
        </th>
        {view.standing === 'waived' ? (
          <td rowSpan={2} colSpan={3} className="checkpoint-waived small soft">
            waived
          </td>
        ) : (
          <Claims view={view} />
        )}
      </tr>
      <tr>
        <td className="checkpoint-more">
          {words && (
            <p className="small">
              <InlineText text={words.claim} />
            </p>
          )}
          <EvidenceLine view={view} />
          <VouchedLine view={view} />
          {isDefence(world, outline.id) && <CompanyInFull />}
          {!view.shown && words && words.evidence.length > 0 && (
            <p className="tiny soft">
              What counts: <InlineText text={words.evidence} />
            </p>
          )}
          {isOpen && <CheckpointDeeds outline={outline} view={view} ways={ways} />}
          {!isOpen && <div className="checkpoint-deeds">{ways}</div>}
          <RemarksAbout subject={{ kind: 'checkpoint', id: outline.id }} />
        </td>
      </tr>
    </tbody>
  )
}

type Claim = { readonly mark: MarkName; readonly said: string; readonly note: string } | null

function Claims({ view }: { view: CheckpointView }) {
  const year = useTime(yearAt)
  const short = (day: Day) => shortDay(day, year)
  const { said, shown, vouched } = view
  const claims: readonly Claim[] = [
    said === null && !shown ? null : { mark: 'open', said: 'Said', note: said === null ? '' : short(dayOf(said)) },
    shown && { mark: 'built', said: 'Shown', note: short(dayOf(shown.at)) },
    vouched && { mark: 'vouched', said: 'Vouched', note: `${vouched.mentor || 'A mentor'}, ${short(vouched.day)}` },
  ]
  const best = claims.findLastIndex((claim) => claim !== null)
  return claims.map((claim, column) => (
    <td
      key={column}
      rowSpan={2}
      className={column === Math.max(0, best) ? 'checkpoint-cell is-best' : 'checkpoint-cell'}
    >
      {claim ? (
        <>
          <Mark name={claim.mark} />
          <span className="visually-hidden">{claim.said} </span>
          {column === best && claim.note && <small>{claim.note}</small>}
        </>
      ) : (
        <span className="checkpoint-none">
          <span className="visually-hidden">not yet</span>
        </span>
      )}
    </td>
  ))
}

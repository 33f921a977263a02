import type { ReactNode } from 'react'
import type { Building } from '#city/city.ts'
import type { IncidentPlace } from '#city/incident.ts'
import { Sheet } from '../shell/sheet.tsx'

/** What the parts of the sheet have in common. */
export type SheetProps = {
  readonly titleId: string
  readonly building: Building
  readonly onClose: () => void
  readonly place: IncidentPlace
}

/** The sheet of an incident with its heading. `foot` stays at the bottom. */
export function IncidentPaper({
  place,
  building,
  titleId,
  onClose,
  className,
  foot,
  children,
}: SheetProps & { className: string; foot?: ReactNode; children: ReactNode }) {
  return (
    <Sheet
      form="read"
      titleId={titleId}
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className={`incident ${className}`}
      {...(foot !== undefined && { foot })}
    >
      <p className="incident-datum">
        On call at {building.name}, level&nbsp;{place.level}
      </p>
      <h1 className="h1" id={titleId} tabIndex={-1}>
        {place.title}
      </h1>
      {children}
    </Sheet>
  )
}

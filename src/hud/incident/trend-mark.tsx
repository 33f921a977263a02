import { MoveDownRight, MoveRight, MoveUpRight } from 'lucide-react'
import type { Trend } from '#simulation/judgement.ts'

const ICONS = { falls: MoveDownRight, stays: MoveRight, rises: MoveUpRight }

/** An arrow for a trend; its word stands beside it. */
export function TrendMark({ trend }: { trend: Trend }) {
  const Icon = ICONS[trend]
  return <Icon className="icon" aria-hidden="true" />
}

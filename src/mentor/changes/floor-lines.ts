import type { Change } from '#share/desk/changes.ts'
import { numbered } from '#ui/in-words.ts'
import type { ChangeLine, Given } from './change-line.ts'
import { dayIn, floorItem, isFloorTakenBack, isStanding, ofKind } from './change-line.ts'

export function floorLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const floors = ofKind(changes, 'floor').filter((change) => !isFloorTakenBack(change))
  const built = floors.filter(({ before, now, wasAbsent }) => !wasAbsent && isStanding(now) && !isStanding(before))
  const again = floors.filter(({ before, now, wasAbsent }) => !wasAbsent && isStanding(now) && isStanding(before))
  const predicted = floors.filter(({ now, wasAbsent }) => !wasAbsent && !isStanding(now))
  const latest = built.toSorted((a, b) => (b.now?.built ?? '').localeCompare(a.now?.built ?? ''))
  const last = latest[0]
  const lastName = last && floorItem(last, given).words
  return [
    {
      mark: 'built',
      words:
        built.length === 1
          ? `${lastName} built${dayIn(last?.now?.built ?? null, given)}`
          : `${numbered(built.length, 'floor')} built${last?.now?.built ? `, the last one ${lastName}${dayIn(last.now.built, given)}` : ''}`,
      items: latest.map((change) => floorItem(change, given)),
    },
    {
      mark: 'built',
      words: `${numbered(again.length, 'floor')} recalled, or judged again`,
      items: again.map((change) => floorItem(change, given)),
    },
    {
      mark: 'predicted',
      words: `${numbered(predicted.length, 'floor')} predicted, lesson waiting`,
      items: predicted.map((change) => floorItem(change, given)),
    },
  ]
}

export function lightLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const lights = ofKind(changes, 'lights')
  const out = lights.filter(({ isOut }) => isOut)
  const lit = lights.filter(({ isOut }) => !isOut)
  const words = [
    out.length > 0 ? `${numbered(out.length, 'floor')} went dark` : '',
    lit.length > 0
      ? `${out.length > 0 ? lit.length : numbered(lit.length, 'floor')} ${lit.length === 1 ? 'was' : 'were'} lit again`
      : '',
  ]
  return [
    {
      mark: 'due',
      words: words.filter((part) => part !== '').join(', '),
      items: [...out, ...lit].map((change) => floorItem(change, given)),
    },
  ]
}

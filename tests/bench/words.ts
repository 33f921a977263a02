import {
  building,
  curriculumOf,
  CURRICULUM_PARTS,
  district,
  floor,
  flowOf,
  level,
  phase,
  WORKSHEET,
} from '#content/sample.ts'
import { loadContent } from '#content/load.ts'
import { bounded, timed } from './row.ts'
import type { Row } from './row.ts'

const LEVELS = ['Magician', 'Apprentice', 'Builder', 'Engineer', 'Architect', 'Steward']
const LONG = Array.from(
  { length: 18 },
  (_, at) => `A sentence of a lesson, with \`code\` and *stress*, number ${at}.`,
).join(' ')
const FIELDS = ['know', 'assume', 'learn', 'prose'].map((name) => `- **${name}:** ${LONG.slice(0, 240)}`).join('\n')

/** A document of so many floors: ever the same grammar, ever new names. */
export function flowWith(floors: number): string {
  const buildings = Math.ceil(floors / LEVELS.length)
  const names = [
    'Auth',
    'REST API',
    ...Array.from({ length: Math.max(0, buildings - 2) }, (_, at) => `House ${at + 1}`),
  ]
  let left = floors - names.length
  const upper = LEVELS.slice(1).map((identity, at) => {
    const isLast = at === LEVELS.length - 2
    const here = names.slice(0, Math.max(0, Math.min(names.length, left)))
    left -= here.length
    return [
      level(at + 1, identity),
      ...here.map((name) => floor(`${name} — Floor ${at + 1}${isLast ? ' (Final)' : ''}`, FIELDS)),
    ]
  })
  return flowOf(
    level(0, LEVELS[0]!),
    district('The Build'),
    ...names.map((name) => building(name, FIELDS)),
    ...upper.flat(),
  )
}

const GATES = [
  '## Gates\n\n| to reach | floors of | phases |\n| --- | --- | --- |',
  ...LEVELS.slice(1).map((_, below) => `| L${below + 1} | L${below} | ${below} |`),
  `| complete | L${LEVELS.length - 1} | ${LEVELS.length - 1} |\n`,
].join('\n')
const PHASES = LEVELS.map((name, number) => phase(number, name))
const CURRICULUM = curriculumOf(GATES, ...CURRICULUM_PARTS.slice(1), ...PHASES, WORKSHEET)

function load(text: string): { ms: number; floors: number; errors: readonly string[] } {
  const start = performance.now()
  const { content, diagnostics } = loadContent({ file: 'flow.md', text }, { file: 'curriculum.md', text: CURRICULUM })
  const ms = performance.now() - start
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  return { ms, floors: content?.city.floors.length ?? 0, errors }
}

/** Reading a document of ten thousand floors, and how that grows. */
export function measureContent(baseline: number): readonly Row[] {
  const [small, large] = [flowWith(1_000), flowWith(10_000)]
  load(small)
  const times = (text: string) => Array.from({ length: 3 }, () => load(text))
  const ofSmall = times(small)
  const ofLarge = times(large)
  const [first] = ofLarge
  if (!first || first.floors !== 10_000) throw new Error(`read ${first?.floors} floors; ${first?.errors[0]}`)
  const least = (loads: readonly { ms: number }[]) => Math.min(...loads.map(({ ms }) => ms))
  const value = least(ofLarge)
  return [
    timed({
      what: 'content of 10,000 floors, parsed with diagnostics',
      value,
      atMost: 2_000,
      baseline,
      note: `${(large.length / 1e6).toFixed(1)} MB, the best of three`,
    }),
    bounded({
      what: 'time for ten times the text',
      value: value / least(ofSmall),
      atMost: 12,
      unit: '×',
    }),
  ]
}

import { titleOf } from '#city/city.ts'
import type { PhaseOutline } from '#city/curriculum.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { creditOf } from '#progress/credit.ts'
import { isWebLink } from '#progress/event.ts'
import type { Day } from '#progress/event.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { ornamentWords } from '#progress/plot.ts'
import type { World } from '#progress/world.ts'
import { asProgress } from './as-progress.ts'
import { owedWords } from './credit-words.ts'
import { incidentWords } from './incident-words.ts'
import { resultWords } from './review-words.ts'
import type { Soundness } from './review-words.ts'
import type { SharedText, Snapshot } from './snapshot.ts'
import { levelOf, standingsOf } from './floor-states.ts'

/**
 * A report on a learner in Markdown. It has only what is in the snapshot, and ends with a line break. `soundness`: which
 * code of reviews is sound.
 */
export function makeReport(world: World, snapshot: Snapshot, soundness: Soundness): string {
  const level = levelOf(world, snapshot)
  const identity = world.index.city.levels[level]?.identity ?? ''
  const views = standingsOf(world, snapshot, snapshot.made)
  const credit = creditOf(world, asProgress(world, snapshot, Date.parse))
  const begun = snapshot.begun === null ? '' : ` Begun on ${snapshot.begun}.`
  const parts = [
    `# ${escaped(snapshot.name ?? 'A learner')}, ${identity}`,
    `Standing on ${snapshot.made}, level ${level} of ${world.index.city.levels.length - 1}${snapshot.complete ? ', the city complete' : ''}.${begun}`,
    ...(credit ? [`Raised on credit: ${owedWords(world, credit)}.`] : []),
    '## Floors',
    floorTable(world, views, snapshot.plots),
    ...world.plan.plan.phases.flatMap((phase) => phasePart(snapshot, phase)),
    ...reviewsPart(world, snapshot, soundness),
    ...incidentsPart(world, snapshot),
    ...wordsPart(world, snapshot),
  ]
  return `${parts.join('\n\n')}\n`
}

/** `words`: the four words of the learner's key, if it is shared. */
export const reportFileName = (snapshot: Snapshot, words: string | null = null) =>
  `${fileStem('city-report', snapshot, words)}.md`

export const linkFileName = (snapshot: Snapshot, words: string | null) => `${fileStem('city', snapshot, words)}.txt`

/** Of a mentor's reply to this learner. */
export const replyFileName = ({ name }: Snapshot, day: Day) => `${fileStem('reply-to', { name, made: day }, null)}.txt`

/** "city-mira-2026-11-21": eight learners send a mentor eight files, so what tells them apart is in it, if it is shared. */
function fileStem(kind: string, { name, made }: Pick<Snapshot, 'name' | 'made'>, words: string | null): string {
  const whose = (name ?? words ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return [kind, whose, made].filter((part) => part !== '').join('-')
}

function floorTable(world: World, views: ReadonlyMap<string, FloorView>, plots: Snapshot['plots']): string {
  const rows = world.index.city.districts.flatMap((district) =>
    district.buildings.flatMap((id) => {
      const building = world.index.buildingById.get(id)
      const states = building?.floors.map((floor) => views.get(floor)) ?? []
      const built = states.filter((view) => view?.standing === 'built')
      if (!building || states.every((view) => view?.standing === 'locked')) return []
      const due = built.filter((view) => view?.due).length
      const placed = built.filter((view) => view?.placed).length
      const plot = plots.get(id)
      const notes = [
        due > 0 ? `${due} with lights out` : '',
        placed > 0 ? `${placed} placed` : '',
        plot ? plotNote(plot) : '',
      ]
      const note = notes.filter((each) => each !== '').join(', ')
      return [`| ${building.name} | ${district.name} | ${built.length} of ${states.length} | ${note} |`]
    }),
  )
  return ['| building | district | floors standing | |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** "a bench before it, a plum awning" */
function plotNote({ ornament, awning }: Arrangement): string {
  const parts = [ornament && `a ${ornamentWords(ornament)} before it`, awning && `a ${awning} awning`]
  return parts.filter((part) => part !== null).join(', ')
}

function phasePart(snapshot: Snapshot, phase: PhaseOutline): readonly string[] {
  const rows = phase.checkpoints.flatMap((checkpoint) => {
    const fact = snapshot.checkpoints.get(checkpoint.id)
    if (!fact) return []
    const since = fact.since === null ? '' : ` since ${fact.since}`
    const evidence = snapshot.texts.filter((text) => 'checkpoint' in text && text.checkpoint === checkpoint.id)
    return [`- ${checkpoint.title}: ${fact.standing}${since}`, ...evidence.map((text) => `  ${evidenceOf(text)}`)]
  })
  return rows.length === 0 ? [] : [`## Phase ${phase.number}: ${phase.name}`, rows.join('\n')]
}

const evidenceOf = (text: SharedText) =>
  text.kind === 'evidenceLink' && isWebLink(text.text) ? `<${text.text}>` : escaped(text.text)

/** The verdicts on code. */
function reviewsPart(world: World, { reviews, texts }: Snapshot, soundness: Soundness): readonly string[] {
  const rows = [...world.reviews.values()].flatMap(({ id, title }) => {
    const fact = reviews?.get(id)
    const text = texts.find((each) => each.kind === 'review' && each.review === id)
    if (!fact) return []
    const said = text ? [`  ${escaped(text.text)}`] : []
    const result = resultWords(id, fact.result, soundness)
    return [`- ${escaped(title)}: ${CONFIDENCE_WORDS[fact.confidence]}, ${result}`, ...said]
  })
  return rows.length === 0 ? [] : ['## Reviews of code', REVIEWS_NOTE, rows.join('\n')]
}

/** The nights on call. */
function incidentsPart(world: World, { incidents, texts }: Snapshot): readonly string[] {
  const rows = [...world.incidents.values()].flatMap(({ id, title }) => {
    const fact = incidents.get(id)
    const text = texts.find((each) => each.kind === 'naming' && each.incident === id)
    if (!fact) return []
    const said = text ? [`  ${escaped(text.text)}`] : []
    const sure = fact.named ? `${CONFIDENCE_WORDS[fact.named.confidence]}, ` : ''
    return [`- ${escaped(title)}: ${sure}${incidentWords(fact)}`, ...said]
  })
  return rows.length === 0 ? [] : ['## Incidents', INCIDENTS_NOTE, rows.join('\n')]
}

/** How the results came about. */
const REVIEWS_NOTE = 'How each turned out is worked out from the lines that were marked, and judged by nobody.'
const INCIDENTS_NOTE = 'Of each the first night. All of it is measured in a simulation, and judged by nobody.'
const PREDICTIONS_NOTE = 'How each came is by the learner’s own verdict.'

const CONFIDENCE_WORDS = { guess: 'a guess', leaning: 'leaning', fairlySure: 'fairly sure', certain: 'certain' }

function wordsPart(world: World, snapshot: Snapshot): readonly string[] {
  const predictions = snapshot.texts.flatMap((text) => {
    if (text.kind !== 'prediction') return []
    const floor = world.index.floorById.get(text.floor)
    const fact = snapshot.floors.get(text.floor)
    if (!floor) return []
    const verdict = fact?.verdict ? `, ${VERDICT_WORDS[fact.verdict]}` : ''
    return [`### ${floor.placeName}: ${escaped(titleOf(floor))}${verdict}`, quoted(text.text)]
  })
  const insights = snapshot.texts.flatMap((text) =>
    text.kind === 'insight'
      ? [`### ${world.plan.phaseById.get(text.phase)?.name ?? text.phase}`, quoted(text.text)]
      : [],
  )
  const reflections = snapshot.texts.flatMap((text) =>
    text.kind === 'reflection' ? [`### ${text.month}, question ${text.question + 1}`, quoted(text.text)] : [],
  )
  return [
    ...section('Predictions', predictions.length > 0 ? [PREDICTIONS_NOTE, ...predictions] : []),
    ...section('What the phases taught', insights),
    ...section('Reflections', reflections),
  ]
}

const section = (title: string, parts: readonly string[]) => (parts.length === 0 ? [] : [`## ${title}`, ...parts])

const VERDICT_WORDS = { blindsided: 'blindsided', partly: 'partly seen', sawItComing: 'seen coming' }

const quoted = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${escaped(line)}`)
    .join('\n')

/** Escapes a learner's text, so that it is shown as it is: no markup, and no image that would be loaded. */
const escaped = (text: string) =>
  text.replace(/\s*\r?\n\s*/g, ' ').replace(/[\\`*_{}[\]<>#|!~]/g, (sign) => `\\${sign}`)

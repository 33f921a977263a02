import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHOICE_KINDS } from '../src/city/city.ts'
import type { Choice, Lesson } from '../src/city/city.ts'
import { type Inline, plainTextOf } from '../src/city/text.ts'
import { loadContent } from '../src/content/load.ts'
import { COMPANY, DEFENCE } from '../src/progress/company.ts'
import { layOutTheCity } from '../src/scene/layout-map.ts'

const source = (file: string) => ({ file, text: readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') })
const { content, counts, diagnostics } = loadContent(source('content/unlock-flow.md'), source('content/curriculum.md'))
if (!content) throw new Error(`The content does not load: ${diagnostics.map(({ message }) => message).join(' ')}`)
const { city, curriculum } = content
const lessons = [...content.lessons.values()]

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
const countOf = (text: readonly Inline[] | null) => (text ? wordsOf(plainTextOf(text)).length : 0)

test('both documents load without a diagnostic', () => {
  expect(diagnostics).toEqual([])
  expect(counts).toMatchObject({ levels: 6, districts: 9, buildings: 27, floors: 85, phases: 7 })
  expect(city.levels.map(({ number }) => city.floors.filter(({ level }) => level === number).length)).toEqual([
    7, 11, 13, 17, 14, 23,
  ])
})

test('the curriculum has the checkpoints that name who is with a learner, and the defence', () => {
  const ids = curriculum.phases.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id))
  expect(ids).toEqual(expect.arrayContaining([...Object.values(COMPANY), DEFENCE]))
})

test('the city has its own map: every building of the document stands on it', () => {
  expect(layOutTheCity(city)).not.toBeNull()
})

const BOUNDS: Readonly<Record<'scene' | 'prose' | 'know' | 'assume' | 'ask' | 'learn', readonly [number, number]>> = {
  scene: [30, 80],
  prose: [50, 120],
  know: [20, 60],
  assume: [8, 40],
  ask: [15, 50],
  learn: [25, 70],
}

test('every field of every floor keeps to its length', () => {
  const outside = lessons.flatMap((lesson) =>
    Object.entries(BOUNDS).flatMap(([field, [least, most]]) => {
      const count = countOf(lesson[field as keyof typeof BOUNDS])
      return count < least || count > most ? [`${lesson.floor} ${field}: ${count} words, not ${least} to ${most}`] : []
    }),
  )
  expect(outside).toEqual([])
})

test('every floor has a title of two to five words, an example and a place to read on', () => {
  const titles = city.floors.map(({ title }) => title ?? '')
  expect(titles.filter((title) => title.split(/\s+/).length < 2 || title.split(/\s+/).length > 5)).toEqual([])
  expect(new Set(titles).size).toBe(85)
  expect(lessons.filter(({ example, sources }) => example.length === 0 || sources.length === 0)).toEqual([])
})

test('at least twenty floors ask in another way than for a sentence, each way at least four times, one at level 0', () => {
  const asking = lessons.filter(({ choice }) => choice !== null)
  expect(asking.length).toBeGreaterThanOrEqual(20)
  const least = CHOICE_KINDS.map((kind) => [kind, Math.min(4, counts.ways[kind])])
  expect(least).toEqual(CHOICE_KINDS.map((kind) => [kind, 4]))
  const levels = asking.map(({ floor }) => city.floors.find(({ id }) => id === floor)?.level)
  expect(levels).toContain(0)
})

test('at least forty floors have facts to tick', () => {
  expect(counts.facts).toBeGreaterThanOrEqual(40)
})

test('items to choose from and facts are short, and hold no link to press by mistake', () => {
  const outside = lessons.flatMap(({ floor, choice, facts }) =>
    [
      ...(choice?.items ?? []).filter((item) => countOf(item) > 18),
      ...facts.filter((fact) => countOf(fact) < 4 || countOf(fact) > 20),
      ...[...(choice?.items ?? []), ...facts].filter((text) => text.some(({ kind }) => kind === 'link')),
    ].map((text) => `${floor}: ${plainTextOf(text)}`),
  )
  expect(outside).toEqual([])
})

test('a floor that offers a choice asks one question, which the choice answers', () => {
  const asking = lessons.filter(({ choice }) => choice !== null)
  const questions = ({ ask }: Lesson) => plainTextOf(ask ?? []).match(/\?/g)?.length ?? 0
  expect(asking.filter((lesson) => questions(lesson) !== 1).map(({ floor }) => floor)).toEqual([])
})

test('the right one of a choice is not always the longest, the first or the last', () => {
  const asking = lessons.flatMap(({ choice }) => (choice && choice.kind !== 'order' ? [choice] : []))
  const share = (isSo: (choice: Choice, right: number) => boolean) =>
    asking.filter((choice) => choice.right.some((at) => isSo(choice, at))).length / asking.length
  const lengthOf = ({ items }: Choice, at: number) => plainTextOf(items[at]!).length
  const isLongest = (choice: Choice, right: number) =>
    choice.items.every((_, at) => lengthOf(choice, at) <= lengthOf(choice, right))
  expect(share(isLongest)).toBeLessThan(0.5)
  expect(share((_, right) => right === 0)).toBeLessThan(0.4)
  expect(share(({ items }, right) => right === items.length - 1)).toBeLessThan(0.5)
})

test('every floor names the person of its story', () => {
  expect(city.floors.filter(({ id }) => !content.people.has(id))).toEqual([])
  expect(counts.people).toBe(85)
})

test('an example is at most twelve lines of code', () => {
  const long = lessons.flatMap(({ floor, example }) =>
    example.flatMap((block) => (block.kind === 'code' && block.text.trim().split('\n').length > 12 ? [floor] : [])),
  )
  expect(long).toEqual([])
})

/** Sequences of `run` words that occur in more than one text. */
function sharedRuns(texts: readonly (readonly [name: string, text: string])[], run: number): string[] {
  const seen = new Map<string, string>()
  const shared: string[] = []
  for (const [name, text] of texts) {
    const words = wordsOf(text)
    for (let at = 0; at + run <= words.length; at++) {
      const key = words.slice(at, at + run).join(' ')
      const before = seen.get(key)
      if (before !== undefined && before !== name) shared.push(`${before} and ${name}: ${key}`)
      seen.set(key, name)
    }
  }
  return shared
}

test('no two floors tell the same story', () => {
  const stories = lessons.map(({ floor, scene, prose }) => [floor, plainTextOf([...(scene ?? []), ...prose])] as const)
  expect(sharedRuns(stories, 7)).toEqual([])
})

test('a sequence of words in two stories is found', () => {
  expect(
    sharedRuns(
      [
        ['a', 'one two three four'],
        ['b', 'zero one two three'],
      ],
      3,
    ),
  ).toEqual(['a and b: one two three'])
})

const BANNED: readonly RegExp[] = [
  /!(?!=)/,
  /—/,
  /\b(?:journey|robust|crucial|leverage|seamless(?:ly)?|game.chang\w+|delve)\b/i,
  /\b(?:is|was|are)n['’]t (?:just |only |merely )?about\b/i,
  /\bnot just\b.{0,60}\bbut\b/i,
]

const listsOf = ({ choice, facts }: Lesson) => [
  ...(choice?.items ?? []).map((item) => ['an item', item] as const),
  ...facts.map((fact) => ['a fact', fact] as const),
]

const SPOKEN = ['scene', 'know', 'assume', 'ask', 'learn', 'prose'] as const

/** The text without code and quotations. */
function narrated(text: readonly Inline[]): string {
  const plain = text
    .map((inline) => (inline.kind === 'code' ? '' : 'children' in inline ? narrated(inline.children) : inline.text))
    .join('')
  return plain.replace(/["“][^"”]*["”]/g, '')
}

test('no floor uses words or phrases that the texts should avoid', () => {
  const found = lessons.flatMap((lesson) =>
    [...SPOKEN.map((field) => [field, lesson[field] ?? []] as const), ...listsOf(lesson)].flatMap(([field, words]) => {
      const text = narrated(words)
      return BANNED.filter((tic) => tic.test(text)).map((tic) => `${lesson.floor} ${field}: ${tic.exec(text)?.[0]}`)
    }),
  )
  expect(found).toEqual([])
})

/** How easy a lesson is to read: mean words a sentence, and the share of words with more than 11 letters. */
function reading(lesson: Lesson): { sentence: number; long: number } {
  const text = narrated([...(lesson.scene ?? []), ...lesson.prose])
  const sentences = text.split(/[.?:]\s/).filter((sentence) => sentence.trim() !== '')
  const words = wordsOf(text)
  return {
    sentence: words.length / sentences.length,
    long: words.filter((word) => word.length > 11).length / words.length,
  }
}

test('stories are told in short sentences and common words', () => {
  const heavy = lessons
    .filter((lesson) => reading(lesson).sentence > 24 || reading(lesson).long > 0.08)
    .map(({ floor }) => floor)
  expect(heavy).toEqual([])
})

test('a link leads to a floor of the same level or an earlier one', () => {
  const levelById = new Map(city.floors.map(({ id, level }) => [id, level]))
  const targets = (text: readonly Inline[]): readonly Inline[] =>
    text.flatMap((inline) => [inline, ...('children' in inline ? targets(inline.children) : [])])
  const ahead = lessons.flatMap((lesson) =>
    targets([...lesson.why, ...SPOKEN.flatMap((field) => lesson[field] ?? [])]).flatMap((inline) =>
      inline.kind === 'link' &&
      inline.to.kind === 'floor' &&
      levelById.get(inline.to.id)! > levelById.get(lesson.floor)!
        ? [`${lesson.floor} to ${inline.to.id}`]
        : [],
    ),
  )
  expect(ahead).toEqual([])
})

test('every phase has checkpoints with evidence, and every worksheet an example', () => {
  for (const phase of curriculum.phases) {
    expect(phase.checkpoints.filter(({ required }) => required).length).toBeGreaterThanOrEqual(3)
    expect(phase.checkpoints.filter(({ evidence }) => evidence.length === 0)).toEqual([])
  }
  expect(curriculum.worksheets.filter(({ example, fields }) => Object.keys(example).length < fields.length)).toEqual([])
  expect(curriculum.worksheets.length).toBe(14)
})

test('a checkpoint stands at a building that is open when its phase is worked', () => {
  const levelById = new Map(city.buildings.map(({ id, level }) => [id, level]))
  const early = curriculum.gates.flatMap(({ floorsOf, phases }) =>
    curriculum.phases
      .filter(({ id }) => phases.includes(id))
      .flatMap(({ checkpoints }) =>
        checkpoints.filter(({ building }) => levelById.get(building)! > floorsOf).map(({ id }) => id),
      ),
  )
  expect(early).toEqual([])
})

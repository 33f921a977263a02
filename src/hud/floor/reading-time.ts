import type { Lesson } from '#city/city.ts'
import { plainTextOf } from '#city/text.ts'
import type { Block } from '#city/text.ts'
import { countWord } from '#ui/in-words.ts'

/** Words per minute of a careful reader. */
const PACE = 190
/** Minutes for thinking of a prediction and writing it. */
const WRITING = 3

/** Whole minutes to read a floor and to write its prediction. */
export function minutesOf(lesson: Lesson): number {
  const asked = [lesson.ask ?? [], ...(lesson.choice?.items ?? [])]
  const texts = [lesson.scene ?? [], lesson.know, lesson.assume, ...asked, lesson.learn, lesson.prose]
  const words = texts.reduce((sum, text) => sum + wordsIn(plainTextOf(text)), wordsInBlocks(lesson.example))
  return Math.ceil(words / PACE) + WRITING
}

/** "about six minutes" */
export const minutesInWords = (minutes: number) =>
  `about ${countWord(minutes).toLowerCase()} ${minutes === 1 ? 'minute' : 'minutes'}`

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length

function wordsInBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + wordsIn(plainTextOf(block.text))
    if (block.kind === 'code') return sum + wordsIn(block.text)
    return sum + block.items.reduce((inner, item) => inner + wordsInBlocks(item), 0)
  }, 0)
}

import type { Place } from '../diagnostic.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { type CodeFault, type Compiled, compile } from './compile.ts'
import type { Fence, Fences, Language } from './fences.ts'
import { compileProperty } from './property.ts'

/** The code of a review: as written and, if it runs, as compiled. */
export type Code = {
  readonly language: Language
  readonly given: string
  /** Null if the code is sound. */
  readonly mended: string | null
  readonly runs: { readonly given: Compiled; readonly mended: Compiled | null } | null
  readonly property: string | null
}

type Names = { readonly owner: string; readonly place: Place; readonly isSound: boolean }

/** Compiles and checks the fences of a review. Null if any of them is missing or does not compile. */
export function readCode(reading: Reading, fences: Fences, { owner, place, isSound }: Names): Code | null {
  const { code, property } = fences
  const mended = isSound ? null : fences.mended
  if (!code) return null
  const { language, text } = code
  const missing = (role: string) => {
    const message = `${owner} has no fence "${role === 'property' ? 'ts' : language} ${role}". Add it.`
    reading.report.add('missing-fence', place, message)
  }
  if (!isSound && !mended) missing('mended')
  if (mended && mended.language !== language) {
    const message = `the mended code of ${owner} is "${mended.language}", the code is "${language}". Write one language.`
    reading.report.add('unknown-fence', mended.place, message)
  } else if (mended?.text === text)
    reading.report.add('same-code', mended.place, `the mended code of ${owner} is the code itself.`)
  if (language !== 'ts') {
    if (property) {
      const message = `${owner} does not run in the page and has a property. Prove it in tests/reviews/proofs.`
      refuse(reading, [property.node], 'unknown-fence', message)
    }
    return isSound || mended
      ? { language, given: text, mended: mended?.text ?? null, runs: null, property: null }
      : null
  }
  const given = compiled(reading, code, owner)
  const better = mended && compiled(reading, mended, owner)
  if (given && better) checkSame(reading, mended, given, better, owner)
  if (!property) missing('property')
  const proof = property && given && compileProperty(property.text)
  if (property && proof && !proof.ok) say(reading, property, owner, proof.fault)
  if (!given || !proof?.ok || (!isSound && !better)) return null
  return { language, given: text, mended: mended?.text ?? null, runs: { given, mended: better }, property: proof.value }
}

function compiled(reading: Reading, fence: Fence, owner: string): Compiled | null {
  const outcome = compile(fence.text)
  if (outcome.ok) return outcome.value
  say(reading, fence, owner, outcome.fault)
  return null
}

function say({ report }: Reading, { place }: Fence, owner: string, { kind, line, column, message }: CodeFault) {
  report.add(`code-${kind}`, { line: place.line + line, column: place.column + column - 1 }, `${owner}: ${message}`)
}

/** The page calls both with the same arguments. */
function checkSame({ report }: Reading, { place }: Fence, given: Compiled, mended: Compiled, owner: string) {
  const headOf = ({ name, parameters }: Compiled) => `${name}(${parameters.join(', ')})`
  if (headOf(given) === headOf(mended)) return
  const message = `the mended code of ${owner} exports ${headOf(mended)}, expected ${headOf(given)} as in the code.`
  report.add('code-export', place, message)
}

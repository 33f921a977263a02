// Small reviews for tests: complete and without errors. They stand at Auth, L1, of the small flow in ../sample.ts.

const fence = (mark: string, code: string) => `\`\`\`${mark}\n${code}\n\`\`\``

export const SHARES = `/** Splits a bill into equal shares, in cents. */
export function shares(total: number, people: number): number[] {
  const share = Math.floor(total / people)
  const all: number[] = []
  for (let person = 0; person < people; person += 1) {
    all.push(share)
  }
  return all
}`

export const MENDED_SHARES = SHARES.replace('push(share)', 'push(share + (person < total % people ? 1 : 0))')

const SHARES_PROPERTY = `check(
  fc.nat(100_000),
  fc.integer({ min: 1, max: 40 }),
  (total, people) => shares(total, people).reduce((a: number, b: number) => a + b, 0) === total,
)`

/** Runs; its fault is a remainder that nobody pays. */
export const SHARES_REVIEW = `# Equal shares (\`equal-shares\`)

**At:** Auth, L1
**Kind:** rounding
**Floors:** auth@L1, rest-api@L0
**Asked:** Split a *bill* into equal shares, in cents.
**Around:** Called once for each table.

${fence('ts code', SHARES)}

**Try:** \`1000\`, \`4\`

**Fault:** line 6
**Breaks:** \`1000\`, \`3\`
**Breaks:** \`1\`, \`2\`
**Why:** What is cut off belongs to nobody.

${fence('ts mended', MENDED_SHARES)}

${fence('ts property', SHARES_PROPERTY)}
`

/** Runs and is sound. */
export const SOUND_REVIEW = `# Fair shares (\`fair-shares\`)

**At:** Auth, L1
**Kind:** rounding
**Floors:** auth@L1
**Asked:** Split a bill into equal shares, in cents.

${fence('ts code', MENDED_SHARES)}

**Try:** \`1000\`, \`4\`
**Sound:** The remainder goes to those who come first.

${fence('ts property', SHARES_PROPERTY)}
`

export const SELL = `/** Sells tickets while there are any. */
export async function sell(db: Store, count: number): Promise<string> {
  const left = (await db.get('tickets')) as number
  if (left < count) {
    throw new Error('sold out')
  }
  await db.set('tickets', left - count)
  return \`\${count} sold\`
}`

export const MENDED_SELL = SELL.replace(
  "await db.set('tickets', left - count)",
  `await db.change('tickets', (now) => {
    if (Number(now) < count) throw new Error('sold out')
    return Number(now) - count
  })`,
)

/** Runs twice at once; both calls read before either writes. */
export const RACE_REVIEW = `# Last tickets (\`last-tickets\`)

**At:** REST API, L0
**Kind:** lost update
**Floors:** rest-api@L0
**Asked:** Sell tickets, but never more than there are.

${fence('ts code', SELL)}

**Store:** \`{"tickets": 10}\`
**Try:** \`2\`
**Try:** \`3\`
**Fault:** line 7
**Breaks:** \`{"tickets": 10}\`, \`[2]\`, \`[3]\`, \`"1212"\`
**Why:** Both calls read the same number, and the second to write wins.

${fence('ts mended', MENDED_SELL)}

${fence(
  'ts property',
  `const counts = fc.tuple(fc.integer({ min: 1, max: 5 }))
check(
  fc.record({ tickets: fc.nat(20) }),
  counts,
  counts,
  fc.stringMatching(/^[12]{0,6}$/),
  async (store, first, second, turns) => {
    const ends = await twiceAtOnce(store, first, second, turns)
    const sold = [[first, ends.first], [second, ends.second]].flatMap(([[count], end]) => ('value' in end ? [count] : []))
    return ends.store.tickets === store.tickets - sold.reduce((a, b) => a + b, 0)
  },
)`,
)}
`

/** Does not run in the page. */
export const WORDS_REVIEW = `# Clean up (\`clean-up\`)

**At:** Auth, L0
**Kind:** empty or null
**Floors:** auth@L0
**Asked:** Remove the files of a build.

${fence(
  'bash code',
  `#!/bin/bash
# Removes what a build leaves behind.
set -e
folder=$1
echo "Cleaning $folder"
rm -rf "$folder/build"
rm -rf "$folder"/*.log
echo done`,
)}

**Fault:** lines 4, 6-7
**Breaks:** \`no folder named\`, \`given: /build is removed\`, \`wanted: it stops\`
**Why:** Without a name the path begins at the root.

${fence(
  'bash mended',
  `#!/bin/bash
# Removes what a build leaves behind.
set -e
folder=\${1:?which folder?}
echo "Cleaning $folder"
rm -rf "$folder/build"
rm -rf "$folder"/*.log
echo done`,
)}
`

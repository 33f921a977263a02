// Documents for tests in which no word occurs twice: see account.ts.
import { withWords } from './account.ts'

const lesson = (choice: string) => `- **title:** Two ~
- **scene:** ~ \`~\` *~*.
- **know:** ~ [~](https://~.example/).
- **assume:** ~ **~**.
- **ask:** ~
  ~
${choice}
- **learn:** ~.
- **prose:** ~.
- **example:** ~:

  \`\`\`js
  ~ ~
  \`\`\`

  - ~
- **sources:** ~.
- **facts:**
  - ~ \`~\`.
  - *~* ~.
`

const LINES = `- **lines:**
  - \`~\`
  - **\`~\` ~**
  - ~`

const ORDER = `- **order:**
  1. ~ *~*
  2. ~
     ~
  3. \`~\``

const LOOK = `- **look:**
  - **~**
  - ~
  - [~](https://~.example/)`

/** A flow with every possible field, in which no word occurs twice. */
export const WORDY_FLOW = withWords(`# City ~

Introduction ~.

- ~
- ~

**Level identities:** L0 Magician → L1 Apprentice

# L0: The Magician

> Epigraph ~.
>
> ~.

Story ~.

\`\`\`
~
\`\`\`

## [new district unlocked] Build ~

**Tagline:** ~.

**Why now:** ~.

## [new building unlocked] Auth (~)

**Rationale:** ~.

${lesson(LINES)}
---

# L1: The Apprentice

> ~

Story ~.

## [new floor unlocked] Auth — Floor 0 (already above)

## [new floor unlocked] Auth — Floor 1 (Final)

**Why this progression:** ~.

${lesson(ORDER)}

## [new building unlocked] Vault

**Rationale:** ~.

${lesson(LOOK)}`)

const PHASE = (number: number) => `## Phase ${number}: ~
**Goal:** ~.
**Weeks:** 1-2
**Lesson:** ~.

### Activities
- ~.

  ~.

### Project: ~
1. ~

### Deliverables
- ~

### Checkpoints
- [ ] \`runs\` **~ ~.** ~ \`~\` **~** *~* ~. *Evidence:* ~ *~*. *Stands at:* Auth. *Worksheet:* log.
- [ ] \`later\` *(optional)* **~.** ~. *Evidence:* ~. *Stands at:* Auth.

### Resources
- *~* ~.
`

/** A curriculum with every possible field, in which no word occurs twice. */
export const WORDY_CURRICULUM = withWords(`# The curriculum

Introduction ~.

## Gates

| to reach | floors of | phases |
| --- | --- | --- |
| L1 | L0 | 0 |
| complete | L1 | 1 |

## Paces

| pace | hours a week | months |
| --- | --- | --- |
| ~ | 40 | 8-11 |

${['Stack', 'Network', 'Graduate', 'Today'].map((part) => `## ${part}\n\n- ~.\n`).join('\n')}
## Monthly questions

1. ~?
2. ~ *~*?

${PHASE(0)}
${PHASE(1)}
## Worksheet: ~ (\`log\`)
**For:** ~.

| field | type | hint |
| --- | --- | --- |
| ~ | text | ~ \`~\` ~. |
| kind | one of: ~, other | |

**Rows:** fixed: ~, second. **Example:** second

- kind: other
`)

/** A review with every possible field of code that runs, in which no word occurs twice. */
export const WORDY_REVIEW = withWords(`# Title ~ (\`wordy\`)

**At:** ~ ~, L0
**Kind:** order
**Floors:** auth@L0
**Asked:** ~ *~*
~ [~](https://~.example/).
**Around:** ~ \`~\`.

\`\`\`ts code
// ~
export function first(list: string[], other = '~'): string {
  const all = [...list]
  // ~
  all.sort()
  const [one] = all
  return one ?? \`~ \${other}\`
}
\`\`\`

**Try:** \`["~", "~"]\`, \`"~"\`
**Fault:** line 5
**Breaks:** \`["~"]\`, \`"~"\`
**Breaks:** \`[]\`,
\`"~"\`
**Why:** **~** ~.

---

\`\`\`ts mended
// ~
export function first(list: string[], other = '~'): string {
  return list[0] ?? '~'
}
\`\`\`

\`\`\`ts property
// ~
check(fc.array(fc.string()), fc.constant('~'), (list, other) => first(list, other) !== '~')
\`\`\`
`)

/** A review of sound code that does not run, in which no word occurs twice. */
export const WORDY_SOUND_REVIEW = withWords(`# ~ ~ (\`wordy\`)

**At:** ~, L0

**Kind:** order

**Floors:** auth@L0

**Asked:** ~.

\`\`\`sql code
-- ~
SELECT '~',
  ~,
  ~
FROM ~
WHERE ~
  AND ~
ORDER BY ~
\`\`\`

**Sound:** ~ ~.

**Not run:** ~ ~ ~ ~ ~ ~.
`)

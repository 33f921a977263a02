// Small documents for tests: complete, without errors, and short enough to count their lines by hand.

export const FIELDS = ['know', 'assume', 'learn', 'prose'].map((name) => `- **${name}:** The ${name} text.`).join('\n')

/** A field that is a list below its label. */
export const listed = (label: string, ...items: readonly string[]) =>
  [`- **${label}:**`, ...items.map((item) => `  - ${item}`)].join('\n')

export const LINES = listed('lines', '`const all = read()`', '**`send(all)`**', '`show(all)`')
export const ORDER = listed('order', 'The page asks.', 'The server looks.', 'The page shows.')
export const LOOK = listed('look', 'The log.', '**The *Network* tab.**', 'The database.')
export const FACTS = listed('facts', 'All is sent.', 'Nobody checks `all.owner`.')

const TITLE = '# A small city\n\nAn introduction.\n'

export const level = (number: number, identity: string) =>
  `# L${number}: The ${identity}\n\n> An epigraph.\n\nA story.\n`

export const district = (name: string) =>
  `## [new district unlocked] ${name}\n\n**Tagline:** A tagline.\n\n**Why now:** A reason.\n`

export const building = (name: string, fields = FIELDS) =>
  `## [new building unlocked] ${name}\n\n**Rationale:** A rationale.\n\n${fields}\n`

export const floor = (name: string, fields = FIELDS) =>
  `## [new floor unlocked] ${name}\n\n**Why this progression:** A reason.\n\n${fields}\n`

export const flowOf = (...sections: readonly string[]) => [TITLE, ...sections].join('\n')

/** Two levels, one district, two buildings, four floors. */
export const SMALL_FLOW = flowOf(
  level(0, 'Magician'),
  district('The Build'),
  building('Auth'),
  building('REST API'),
  level(1, 'Apprentice'),
  floor('Auth — Floor 1'),
  floor('REST API — Floor 1 (Final)'),
)

const GATES =
  '## Gates\n\n| to reach | floors of | phases |\n| --- | --- | --- |\n| L1 | L0 | 0 |\n| complete | L1 | 1 |\n'
const PACES = '## Paces\n\n| pace | hours a week | months |\n| --- | --- | --- |\n| Intense | 40 | 8-11 |\n'
const PARTS = ['Stack', 'Network', 'Graduate', 'Today'].map(
  (part) => `## ${part}\n\n- The ${part.toLowerCase()} text.\n`,
)
const QUESTIONS = '## Monthly questions\n\n1. What surprised you?\n2. What failed?\n'

export const CHECKPOINT =
  '- [ ] `runs` **It runs.** A page answers. *Evidence:* its address. *Stands at:* Auth. *Worksheet:* log.'

export const phase = (number: number, name: string, checkpoints = CHECKPOINT) => `## Phase ${number}: ${name}
**Goal:** A goal.
**Weeks:** 1-2
**Lesson:** A lesson.

### Activities
- Read.

### Project: A thing
1. Build it.

### Deliverables
- The thing.

### Checkpoints
${checkpoints}

### Resources
- *Book* A book.
`

export const WORKSHEET = `## Worksheet: Log (\`log\`)
**For:** Keeping count.

| field | type | hint |
| --- | --- | --- |
| what | text | In a word. |
| how many | number | |
| kind | one of: small, large | |

**Rows:** fixed: first, second. **Example:**

- what: Requests
- how many: 40
- kind: large
`

export const curriculumOf = (...sections: readonly string[]) =>
  ['# The curriculum\n\nAn introduction.\n', ...sections].join('\n')

export const CURRICULUM_PARTS = [GATES, PACES, ...PARTS, QUESTIONS]

export const SMALL_CURRICULUM = curriculumOf(...CURRICULUM_PARTS, phase(0, 'Set-up'), phase(1, 'Scale'), WORKSHEET)

/** Three floors, which ask in the three ways besides a sentence. */
export const ASKING_FLOW = flowOf(
  level(0, 'Magician'),
  district('The Build'),
  building('Auth', `${FIELDS}\n${LINES}\n${FACTS}`),
  building('REST API', `${FIELDS}\n${ORDER}`),
  building('Database', `${FIELDS}\n${LOOK}\n${FACTS}`),
)

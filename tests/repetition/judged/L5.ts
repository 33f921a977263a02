import type { JudgedFloors } from '../judged.ts'

export const L5: JudgedFloors = {
  'platform-thinking@L5': { opens: 'graph' },
  'technical-standards@L5': { opens: 'story' },
  'mentorship@L5': { opens: 'story', itWasYou: 'You had closed it after four minutes' },
  'post-mortems@L5': { opens: 'story' },
  'system-design@L5': { opens: 'document' },
  'javascript@L5': { opens: 'document' },
  'database@L5': { opens: 'meeting' },
  'auth@L5': { opens: 'story' },
  'ci-cd@L5': { opens: 'log' },
  'testing@L5': { opens: 'story' },
  'observability@L5': { opens: 'story', closingGesture: 'Zuri deletes the script.' },
  'async-real-time@L5': { opens: 'story' },
}

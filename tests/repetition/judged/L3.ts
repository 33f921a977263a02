import type { JudgedFloors } from '../judged.ts'

export const L3: JudgedFloors = {
  'threat-modeling@L3': { opens: 'story' },
  'rest-api@L3': { opens: 'document' },
  'database@L3': { opens: 'story', answerIsNone: 'To all eight now, and before to none.' },
  'auth@L3': { opens: 'story' },
  'debugging@L3': { opens: 'document' },
  'server-runtime@L3': { opens: 'story' },
  'frontend@L3': { opens: 'document', closingGesture: 'and taken it for the catalogue' },
  'javascript@L3': { opens: 'story' },
  'version-control@L3': { opens: 'story', itWasYou: 'The name beside it is yours.' },
  'ci-cd@L3': { opens: 'story' },
  'testing@L3': { opens: 'document' },
  'observability@L3': { opens: 'graph', answerIsNone: 'But no record says which clinic asked' },
  'async-real-time@L3': {
    opens: 'story',
    closingGesture: 'Luigi has returned his second payment, with a case of the white.',
  },
  'system-design@L3': { opens: 'story' },
  'vulnerabilities@L3': { opens: 'story' },
  'secrets-env-vars@L3': { opens: 'story' },
  'terminal-shell@L3': { opens: 'story' },
}

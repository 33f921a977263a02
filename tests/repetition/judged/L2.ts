import type { JudgedFloors } from '../judged.ts'

export const L2: JudgedFloors = {
  'ci-cd@L2': { opens: 'story' },
  'cloud-environments@L2': { opens: 'story' },
  'observability@L2': { opens: 'log', itWasYou: 'It is your own, from the week you went live' },
  'async-real-time@L2': { opens: 'story' },
  'system-design@L2': { opens: 'meeting' },
  'testing@L2': { opens: 'call', answerIsNone: 'None of them.' },
  'rest-api@L2': { opens: 'chat' },
  'database@L2': { opens: 'story' },
  'auth@L2': { opens: 'story', answerIsNone: 'nothing in it asked whether Felix may see the pay' },
  'javascript@L2': { opens: 'diff' },
  'version-control@L2': { opens: 'story', closingGesture: 'and copies all three onto your branch' },
  'vulnerabilities@L2': { opens: 'story' },
  'secrets-env-vars@L2': { opens: 'story' },
}

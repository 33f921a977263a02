import type { JudgedFloors } from '../judged.ts'

export const L1: JudgedFloors = {
  'version-control@L1': { opens: 'story' },
  'terminal-shell@L1': { opens: 'document', itWasYou: 'Your trial with sudo had made it' },
  'vulnerabilities@L1': { opens: 'log' },
  'secrets-env-vars@L1': { opens: 'story' },
  'rest-api@L1': { opens: 'log' },
  'server-runtime@L1': { opens: 'document' },
  'auth@L1': { opens: 'story' },
  'database@L1': { opens: 'story' },
  'debugging@L1': {
    opens: 'story',
    closingGesture: 'Cosima knocks on it, listens, and smells the rind. “Four weeks,” she says.',
  },
  'frontend@L1': { opens: 'story' },
  'javascript@L1': {
    opens: 'story',
    closingGesture: 'She would quite like to keep it, she says, for the school groups.',
  },
}

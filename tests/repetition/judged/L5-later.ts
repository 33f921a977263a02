import type { JudgedFloors } from '../judged.ts'

/** The floors of L5 from Reliability on. */
export const L5later: JudgedFloors = {
  'reliability@L5': { opens: 'document' },
  'performance@L5': { opens: 'story' },
  'hiring@L5': { opens: 'story' },
  'engineering-culture@L5': {
    opens: 'story',
    itWasYou: 'He has told that to every newcomer since, with your voice',
    closingGesture: 'Before she pulls she looks round at you, and so does everybody.',
  },
  'onboarding@L5': { opens: 'story', closingGesture: 'It is Tamsin who knows.' },
  'vulnerabilities@L5': { opens: 'story' },
  'secrets-env-vars@L5': { opens: 'story' },
  'threat-modeling@L5': { opens: 'story' },
  'version-control@L5': { opens: 'story' },
  'terminal-shell@L5': { opens: 'story', answerIsNone: 'it found nothing, and the script stopped without a word' },
  'code-quality@L5': { opens: 'story', itWasYou: 'The first of them all is a page that you wrote one Sunday' },
}

import type { JudgedFloors } from '../judged.ts'

export const L0: JudgedFloors = {
  'frontend@L0': {
    opens: 'story',
    itWasYou: 'You had asked for a number that goes up when you tap, and you got one.',
    closingGesture: 'She does it four more times, because it is pleasant.',
  },
  'javascript@L0': { opens: 'story' },
  'rest-api@L0': { opens: 'story' },
  'server-runtime@L0': { opens: 'story' },
  'database@L0': { opens: 'story' },
  'auth@L0': { opens: 'story', answerIsNone: 'Nothing in your app had checked that the receipt was hers' },
  'debugging@L0': { opens: 'log' },
}

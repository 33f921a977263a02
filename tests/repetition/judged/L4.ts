import type { JudgedFloors } from '../judged.ts'

export const L4: JudgedFloors = {
  'performance@L4': { opens: 'story' },
  'reliability@L4': { opens: 'story' },
  'hiring@L4': { opens: 'story' },
  'engineering-culture@L4': {
    opens: 'chat',
    itWasYou: 'Your message from that week thanks Hamid for getting up on Tuesday',
  },
  'onboarding@L4': { opens: 'story', closingGesture: 'Kavita is already reaching for the notebook.' },
  'database@L4': { opens: 'story' },
  'auth@L4': { opens: 'story' },
  'debugging@L4': { opens: 'story' },
  'ci-cd@L4': { opens: 'story' },
  'testing@L4': { opens: 'document' },
  'observability@L4': { opens: 'call' },
  'system-design@L4': {
    opens: 'story',
    closingGesture: 'Guillermo’s daughter goes from cabin to cabin, switching on lights, so that the place looks full.',
  },
  'vulnerabilities@L4': { opens: 'story', closingGesture: 'In the public log he finds the viewer’s name' },
  'threat-modeling@L4': { opens: 'meeting', answerIsNone: 'It meets none of the seven defences.' },
}

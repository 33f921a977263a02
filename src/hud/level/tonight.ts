import type { CheckpointId } from '#city/ids.ts'

/** A thing of ten minutes: what to do, and a message to one person, to be copied and sent by the learner. */
export type Tonight = {
  /** The checkpoint that it leads to; null if to none. */
  readonly checkpoint: CheckpointId | null
  /** Whether the checkpoint can be shown the same evening. */
  readonly isWhole: boolean
  readonly deed: string
  readonly message: string
}

const lead = (checkpoint: string, isWhole: boolean, deed: string, message: string): Tonight => ({
  checkpoint: checkpoint as CheckpointId,
  isWhole,
  deed,
  message,
})

/** In the order of effort. `HOURS` stands for the hours a week. */
export const LEADS: readonly Tonight[] = [
  lead(
    'phase-0/start',
    true,
    'Put your hours into the calendar, and tell one person.',
    'Hello. From Monday on, HOURS hours a week in my calendar belong to one thing: learning where software breaks once other people depend on it. It will take me a good while. You need do nothing but know it, and ask me about it when you think of it.',
  ),
  lead(
    'phase-0/partner',
    false,
    'Ask one person to read your work.',
    'Hello. I am learning where software breaks once other people depend on it, and I am looking for someone who reads what I make of it now and then, tells me where I am wrong, and asks where the work is when it is late. Half an hour a month would do. Would you? And if not, who do you think would?',
  ),
  lead(
    'phase-0/board',
    false,
    'Tell one person that you will want their hard questions.',
    'Hello. In the end of something long that I have begun, I will have to defend one decision about a system before three to five people who ask what they would ask if it were their money. It is far off. May I put your name on my list?',
  ),
  lead(
    'phase-1/explained',
    false,
    'Ask one person to hear you out later.',
    'Hello. I am going to put load on a small link shortener of mine until it gives way, three times over. When it has, I would like to explain to you without notes what broke and why, and have you ask until it holds. A quarter of an hour. May I come to you with it?',
  ),
  lead(
    'phase-2/still-open',
    false,
    'Ask one person to try your door.',
    'Hello. I am going to attack a small link shortener of my own and write down how it can be done. Somebody who did not build it sees more. Would you try one evening, for twenty minutes, to see or change something in it that is not yours? You have my word that you may, for this one system, and I will show you what you found.',
  ),
  lead(
    'phase-3/blind-drill',
    false,
    'Ask one person to break something for you.',
    'Hello. I need someone to break a small system of mine on an evening we agree on, without telling me how, so that I have to find out. I give you a list of faults to choose from, and it takes you ten minutes. Would you? Afterwards I show you what I saw and how long I took.',
  ),
  lead(
    'phase-4/strangers',
    false,
    'Ask one person for a stranger.',
    'Hello. I have built a small tool and want to watch three people use it who don’t know me, while I keep silent and take notes. It takes each of them half an hour. Do you know one I could ask?',
  ),
  lead(
    'phase-5/reviews',
    false,
    'Ask one person for a pull request that nobody has read.',
    'Hello. I am reading other people’s pull requests for a while, for what the code does and not for how it looks. Is there one of yours, or one you know, that nobody has read properly? Send it to me and you get one careful comment, with an input that makes it fail if I find one.',
  ),
  lead(
    'phase-6/defence',
    false,
    'Ask one person to be hostile.',
    'Hello. I have a decision to defend: what to do about a race in a system that moves money, three weeks before it opens. A memo, ten slides, and then questions from three to five people, the ones they would ask if it were their money. Would you be one of them? Hostile is welcome.',
  ),
]

const ANY: Tonight = {
  checkpoint: null,
  isWhole: false,
  deed: 'Tell one person what you have seen.',
  message:
    'Hello. I have spent some evenings on where software breaks once other people depend on it, and one of the cases has stayed with me. May I tell you about it, ten minutes, and you say where I lose you?',
}

/** The first that leads to one of these checkpoints, which are not shown yet; else one that leads to none. */
export function tonightFor(missing: readonly CheckpointId[], hoursAWeek: string): Tonight {
  const found = LEADS.find(({ checkpoint }) => checkpoint !== null && missing.includes(checkpoint)) ?? ANY
  return { ...found, message: found.message.replace('HOURS', hoursAWeek) }
}

/** How a scene opens. */
export type Opening =
  /** Somebody does something, or something happens. */
  | 'story'
  /** A call or a message reaches the learner. */
  | 'call'
  /** A letter, form, card, page or table, as it reads. */
  | 'document'
  | 'log'
  | 'chat'
  | 'diff'
  /** A curve or chart, described. */
  | 'graph'
  /** People decide something. */
  | 'meeting'
  /** Something that works and should not exist. */
  | 'works'

/**
 * What only a reader can tell of a floor. A text is a quotation: it must stand in the floor, so that a judgement is
 * looked at again when its words change. Absent means that a reader found none.
 */
export type Judged = {
  readonly opens: Opening
  /** The fault or its proof turns out to be in the learner's own hand or words. */
  readonly itWasYou?: string
  /** The words that answer the ask with "none", "nothing" or "you can't". */
  readonly answerIsNone?: string
  /** The story closes on a gesture or remark of a named person other than the learner. */
  readonly closingGesture?: string
  /** Somebody stops in the middle of what they say. */
  readonly brokenOff?: string
}

/** The judgements of one level, by floor. */
export type JudgedFloors = Readonly<Record<string, Judged>>

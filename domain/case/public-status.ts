/** What a citizen is told: phases in plain words, never the words of the office (design principle 6). */
export const phases = {
  received: { zh: '已收到，正在看', en: 'Received, we are looking at it' },
  arranged: { zh: '区里看过，正在安排', en: 'Looked at, being arranged' },
  working: { zh: '已安排处理', en: 'Being dealt with' },
  paused: { zh: '需要等一段时间，处理暂停', en: 'On hold for a while' },
  checking: { zh: '处理好了，正在现场核对', en: 'Done, being checked on site' },
  answered: { zh: '已有结果，请您评价', en: 'There is an answer, please rate it' },
  closed: { zh: '已办完', en: 'Closed' },
  not_taken: { zh: '未予办理，理由见答复', en: 'Not taken up, see the reply for why' },
  withdrawn: { zh: '已取消', en: 'Cancelled' },
} as const

export type Phase = keyof typeof phases

/** Says whether text names a phase. */
export function isPhase(text: string): text is Phase {
  return Object.hasOwn(phases, text)
}

/** How a case was taken out of the flow: 撤回 by its reporter, or 作废 by the office. */
const takenOut = {
  withdraw: { zh: '您撤回了这件事', en: 'You took this back' },
  void: { zh: '区里作废了这件事，不再办理', en: 'The district voided this, it is not dealt with any more' },
} as const

/** Takes the phase a status declares, as stored; gives a known phase. A status that declares none is being dealt with. */
export function phaseOf(declared: string | null | undefined): Phase {
  return declared && isPhase(declared) ? declared : 'working'
}

/** Takes a declared phase and how the case was taken out of its flow, if it was; gives the words for the reporter. */
export function publicWords(
  declared: string | null | undefined,
  locale: 'zh' | 'en',
  voided: string | null = null,
): string {
  const phase = phaseOf(declared)
  if (phase === 'withdrawn' && voided !== null && Object.hasOwn(takenOut, voided))
    return takenOut[voided as keyof typeof takenOut][locale]
  return phases[phase][locale]
}

export type PhaseFacts = {
  /** what the status shown declares */
  declared: string | null | undefined
  voided: string | null
  closedAt: Date | null
  ratingOpen: boolean
}

/**
 * Takes what is known of a case; gives the phase it is in, whatever its model calls its statuses: taken out of the flow,
 * then an end once it is archived, then answered while a rating is open, then what the status declares.
 */
export function casePhase({ declared, voided, closedAt, ratingOpen }: PhaseFacts): Phase {
  const phase = phaseOf(declared)
  if (voided !== null) return 'withdrawn'
  if (closedAt !== null) return isEndPhase(phase) ? phase : 'closed'
  return ratingOpen ? 'answered' : phase
}

/** Says whether a phase is an end: nothing more will happen by itself. */
export function isEndPhase(phase: Phase): boolean {
  return phase === 'closed' || phase === 'not_taken' || phase === 'withdrawn'
}

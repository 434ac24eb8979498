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

/** Takes the phase a status declares, as stored; gives a known phase. A status that declares none is being dealt with. */
export function phaseOf(declared: string | null | undefined): Phase {
  return declared && Object.hasOwn(phases, declared) ? (declared as Phase) : 'working'
}

/** Takes a declared phase; gives the words for the reporter. */
export function publicWords(declared: string | null | undefined, locale: 'zh' | 'en'): string {
  return phases[phaseOf(declared)][locale]
}

/** Says whether a phase is an end: nothing more will happen by itself. */
export function isEndPhase(phase: Phase): boolean {
  return phase === 'closed' || phase === 'not_taken' || phase === 'withdrawn'
}

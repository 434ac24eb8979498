import type { Reason, Refusal } from '@/domain/shared/refusal.ts'
import { refusalCure, refusalText } from '@/domain/shared/refusal-text.ts'

type Words = { zh: string; en: string }

/** A job cannot be done until a person mends something; `words` are shown with the incident, in both languages. */
export class JobFailure extends Error {
  readonly words: Words

  /** Takes the reason and, where another rule or check refused first, what that one said. */
  constructor(reason: Reason, because?: Words) {
    const words = {
      zh: `${[refusalText(reason, 'zh'), because?.zh].filter(Boolean).join('：')}。${refusalCure(reason, 'zh')}。`,
      en: `${[refusalText(reason, 'en'), because?.en].filter(Boolean).join(': ')}. ${refusalCure(reason, 'en')}.`,
    }
    super(words.en)
    this.name = 'JobFailure'
    this.words = words
  }

  /** What a service refused, as it says it. */
  static from(refusal: Refusal): JobFailure {
    return new JobFailure(refusal as Reason)
  }
}

/** Takes a refusal; gives what went wrong without the cure, for `because`. */
export const wordsOf = (refusal: Refusal): Words => ({ zh: refusalText(refusal, 'zh'), en: refusalText(refusal, 'en') })

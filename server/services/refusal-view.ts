import type { Refusal, RefusalCode } from '@/domain/shared/refusal.ts'
import { refusalCure, refusalText } from '@/domain/shared/refusal-text.ts'

/** Why something cannot be done and what to do instead, in both languages, for a page that explains a missing button. */
export type RefusalView = { code: RefusalCode; text: { zh: string; en: string }; cure: { zh: string; en: string } }

/** Takes a refusal; gives it with its words. */
export function refusalView(refusal: Refusal): RefusalView {
  return {
    code: refusal.code,
    text: { zh: refusalText(refusal, 'zh'), en: refusalText(refusal, 'en') },
    cure: { zh: refusalCure(refusal, 'zh'), en: refusalCure(refusal, 'en') },
  }
}

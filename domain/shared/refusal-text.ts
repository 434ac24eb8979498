import { refusals } from './refusal.ts'
import type { RefusalCode, RefusalKind, RefusalParams } from './refusal.ts'

export type Locale = 'zh' | 'en'

/** A refusal or a field fault, as far as its words go. */
type Worded = { code: RefusalCode; params?: RefusalParams }

/** Takes a code; gives its kind, which decides the HTTP status and how a page shows it. */
export function refusalKind(code: RefusalCode): RefusalKind {
  return refusals[code].kind
}

/** Takes anything; says whether it is a code of the table (for text that came over the wire). */
export function isRefusalCode(value: unknown): value is RefusalCode {
  return typeof value === 'string' && Object.hasOwn(refusals, value)
}

/** Takes a refusal or field fault and a language; gives what went wrong as one sentence. */
export function refusalText(refusal: Worded, locale: Locale): string {
  return fill(refusals[refusal.code][locale], refusal.params)
}

/** Takes a refusal or field fault and a language; gives what the person can do about it. */
export function refusalCure(refusal: Worded, locale: Locale): string {
  return fill(refusals[refusal.code].cure[locale], refusal.params)
}

/** Takes a refusal; gives what went wrong and what to do as whole sentences, in both languages. */
export function refusalSentences(refusal: Worded): { zh: string; en: string } {
  return {
    zh: `${refusalText(refusal, 'zh')}。${refusalCure(refusal, 'zh')}。`,
    en: `${refusalText(refusal, 'en')}. ${refusalCure(refusal, 'en')}.`,
  }
}

function fill(text: string, params: RefusalParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

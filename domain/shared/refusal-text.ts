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
  return fill(refusals[refusal.code][locale], locale, inWords(refusal, locale))
}

/** Takes a refusal or field fault and a language; gives what the person can do about it. */
export function refusalCure(refusal: Worded, locale: Locale): string {
  return fill(refusals[refusal.code].cure[locale], locale, refusal.params)
}

/** Takes a refusal; gives what went wrong and what to do as whole sentences, in both languages. */
export function refusalSentences(refusal: Worded): { zh: string; en: string } {
  return {
    zh: `${refusalText(refusal, 'zh')}。${refusalCure(refusal, 'zh')}。`,
    en: `${refusalText(refusal, 'en')}. ${refusalCure(refusal, 'en')}.`,
  }
}

/** What schemas call the kinds of values, as people call them. */
const kinds: Record<string, Record<Locale, string>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否（true、false）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'an object' },
  regex: { zh: '规定的写法', en: 'the documented pattern' },
  datetime: { zh: '时间（如 2026-01-31T08:00:00+08:00）', en: 'a moment (as 2026-01-31T08:00:00+08:00)' },
  date: { zh: '日期（如 2026-01-31）', en: 'a date (as 2026-01-31)' },
  email: { zh: '邮箱地址', en: 'a mail address' },
  url: { zh: '网址', en: 'an address (URL)' },
}

function inWords({ code, params }: Worded, locale: Locale): RefusalParams | undefined {
  if (code !== 'input.type' && code !== 'input.format') return params
  const expected = params?.['expected']
  const said = typeof expected === 'string' && kinds[expected]?.[locale]
  return { ...params, expected: said || (expected ?? '') }
}

function fill(text: string, locale: Locale, params: RefusalParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const said = params[name] ?? whole
    return typeof said === 'object' ? said[locale] : String(said)
  })
}

/**
 * invalid: the input is malformed (400) · forbidden: no right (401/403) · not_found (404) ·
 * conflict: the state moved on (409) · refused: well formed, but a rule says no (422) ·
 * unavailable: a part of the system is away, try again (429/503).
 */
export type RefusalKind = 'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'refused' | 'unavailable'

export type RefusalEntry = { kind: RefusalKind; zh: string; en: string; cure: { zh: string; en: string } }

/** Takes kind, text and cure as [Chinese, English]; gives a row of the table. */
export function entry(kind: RefusalKind, text: [string, string], cure: [string, string]): RefusalEntry {
  return { kind, zh: text[0], en: text[1], cure: { zh: cure[0], en: cure[1] } }
}

/**
 * invalid: the input is malformed (400) · forbidden: no right (401/403) · not_found (404) ·
 * conflict: the state moved on (409) · refused: well formed, but a rule says no (422) ·
 * unavailable: a part of the system is away, try again (429/503).
 */
export type RefusalKind = 'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'refused' | 'unavailable'

export type RefusalEntry = { kind: RefusalKind; zh: string; en: string; cure: { zh: string; en: string } }

type Pair = readonly [zh: string, en: string]

/** Takes kind, text and cure as [Chinese, English]; gives a row of the table, its very words in its type. */
export function entry<const Text extends Pair, const Cure extends Pair>(kind: RefusalKind, text: Text, cure: Cure) {
  return { kind, zh: text[0] as Text[0], en: text[1] as Text[1], cure: { zh: cure[0], en: cure[1] } as CureOf<Cure> }
}

type CureOf<Cure extends Pair> = { zh: Cure[0]; en: Cure[1] }

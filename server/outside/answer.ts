/** What an outside system said to a call or a letter. */
export type Answer =
  | { ok: true; status: number; body: unknown }
  /** `final`: the settings forbid it, so trying again changes nothing */
  | { ok: false; final: boolean; words: { zh: string; en: string } }

/** It may go better later. */
export const no = (zh: string, en: string): Answer & { ok: false } => ({ ok: false, final: false, words: { zh, en } })

/** Only an administrator can change it. */
export const never = (zh: string, en: string): Answer & { ok: false } => ({ ...no(zh, en), final: true })

import type { CaseDetail } from '@/server/services/cases/get-case.ts'

type Say = (key: string, values?: Record<string, string | number>) => string

/** Takes a case; gives the small words beside its status. */
export function tagsOf(
  { urgency, round, selfHandled }: Pick<CaseDetail, 'urgency' | 'round' | 'selfHandled'>,
  say: Say,
): string[] {
  return [
    ...(urgency > 1 ? [say(`tags.urgency${Math.min(urgency, 3)}`)] : []),
    ...(round > 1 ? [say('tags.round', { round })] : []),
    ...(selfHandled ? [say('tags.selfHandled')] : []),
  ]
}

/** Takes a case; gives what blocks its way, as sentences. */
export function warningsOf({ adriftReason, engineWaiting }: CaseDetail, say: Say): string[] {
  return [...(adriftReason ? [say('warnings.adrift')] : []), ...(engineWaiting ? [say('warnings.waiting')] : [])]
}

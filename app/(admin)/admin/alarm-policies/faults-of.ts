import { refusalText, type Locale } from '@/domain/shared/refusal-text.ts'
import { checkPolicyLevels, type PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import { checkQuietHours, type QuietHours } from '@/domain/sla/quiet-hours.ts'

/** Takes a policy as it is typed; gives what is wrong in words: by place of the level, and by end of the quiet hours. */
export function faultsOf(levels: readonly PolicyLevel[], quiet: QuietHours | undefined, locale: Locale) {
  const ofLevels = checkPolicyLevels(levels).map(
    (fault) => [Number(fault.path.split('.')[1]), refusalText(fault, locale)] as const,
  )
  const ofQuiet = checkQuietHours(quiet).map(
    (fault) => [fault.path === 'quiet.from' ? 'from' : 'to', refusalText(fault, locale)] as const,
  )
  return { ofLevels: new Map(ofLevels), ofQuiet: new Map<keyof QuietHours, string>(ofQuiet) }
}

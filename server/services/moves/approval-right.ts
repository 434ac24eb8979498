import type { RequestKind } from '@/domain/sla/history.ts'

/** Who decides what is asked for: a hold a leader; the first extension the duty chief, later ones the leader in charge. */
export function approvalRight(
  kind: RequestKind,
  nth: number,
): 'case.approveHold' | 'case.approveExtension' | 'case.approveLaterExtension' {
  if (kind === 'hold') return 'case.approveHold'
  return nth > 1 ? 'case.approveLaterExtension' : 'case.approveExtension'
}

import type { Phase } from '../../domain/case/public-status.ts'

export type SeedStatus = { code: string; name: string; nameEn: string; rank: number; phase: Phase }

/** Of several open steps the status with the highest rank is shown. Models may declare further ones. */
export const seedStatuses: readonly SeedStatus[] = [
  { code: 'pendingIntake', name: '待受理', nameEn: 'Pending intake', rank: 10, phase: 'received' },
  { code: 'pendingDispatch', name: '待派单', nameEn: 'Pending dispatch', rank: 20, phase: 'arranged' },
  { code: 'pendingRating', name: '待评价', nameEn: 'Pending rating', rank: 30, phase: 'answered' },
  { code: 'pendingFeedback', name: '待反馈', nameEn: 'Pending feedback', rank: 40, phase: 'checking' },
  { code: 'pendingVerify', name: '待核查', nameEn: 'Pending check', rank: 50, phase: 'checking' },
  { code: 'handling', name: '处置中', nameEn: 'In handling', rank: 60, phase: 'working' },
  { code: 'held', name: '挂账', nameEn: 'On hold', rank: 90, phase: 'paused' },
  { code: 'closed', name: '已办结', nameEn: 'Closed', rank: 0, phase: 'closed' },
  { code: 'notFiled', name: '不予立案', nameEn: 'Not filed', rank: 0, phase: 'not_taken' },
  { code: 'void', name: '作废', nameEn: 'Void', rank: 100, phase: 'withdrawn' },
]

/**
 * Every right that code asks for. Which role holds which right is data (table `role`);
 * code never asks for a role by name.
 */
export const rights = {
  'case.report': { zh: '上报案件', en: 'Report cases' },
  'case.read': { zh: '查看案件', en: 'Read cases' },
  'case.readReporter': { zh: '查看报告人', en: 'Read who reported' },
  'case.void': { zh: '作废案件', en: 'Void cases' },
  'case.oversee': { zh: '督办辖区案件', en: 'Oversee the cases of the area' },
  'case.urge': { zh: '催办案件', en: 'Urge the holders of cases' },
  'case.jump': { zh: '把案件退回到办过的环节', en: 'Send cases back to a passed step' },
  'alarm.duty': { zh: '夜间值守，接收告警', en: 'Be told of alarms at night' },
  'case.approveHold': { zh: '批准挂账与恢复', en: 'Approve holds and resume cases' },
  'case.approveExtension': { zh: '批准首次延期', en: 'Approve the first extension' },
  'case.approveLaterExtension': { zh: '批准再次延期', en: 'Approve later extensions' },
  'board.read': { zh: '查看监督看板', en: 'Read the supervision board' },
  'time.read': { zh: '查看日历、时限与告警策略', en: 'Read calendars, limits and alarm policies' },
  'time.edit': { zh: '维护日历、时限与告警策略', en: 'Edit calendars, limits and alarm policies' },
  'task.assign': { zh: '指派环节', en: 'Assign steps' },
  'task.workAny': { zh: '代办任意岗位的环节', en: 'Work steps of any role' },
  'incident.read': { zh: '查看流程异常', en: 'Read incidents' },
  'incident.retry': { zh: '重试与续接流程', en: 'Retry incidents and continue cases' },
  'process.read': { zh: '查看流程', en: 'Read processes' },
  'process.draw': { zh: '绘制流程', en: 'Draw processes' },
  'process.publish': { zh: '发布流程', en: 'Publish processes' },
  'process.approve': { zh: '批准他人画的流程', en: 'Approve processes others drew' },
  'process.migrate': { zh: '迁移在办案件', en: 'Migrate running cases' },
  'organisation.read': { zh: '查看组织与人员', en: 'Read units and people' },
  'organisation.edit': { zh: '维护组织与人员', en: 'Edit units and people' },
  'system.operate': { zh: '运维系统', en: 'Operate the system' },
} as const satisfies Record<string, { zh: string; en: string }>

export type Right = keyof typeof rights

/** Takes text from the database; says whether it is a right the code knows (others are ignored). */
export function isRight(value: string): value is Right {
  return Object.hasOwn(rights, value)
}

import type { Reach } from '../../domain/policy/person.ts'
import type { Right } from '../../domain/policy/rights.ts'

export type SeedRole = { code: string; name: string; nameEn: string; reach: Reach; rights: Right[] }

/** Roles are data: what each may do stands here and in the table, nowhere in code. */
export const seedRoles: readonly SeedRole[] = [
  role('gridWorker', '网格员', 'Grid worker', 'unit', 'case.report', 'case.read'),
  role('intakeClerk', '受理员', 'Intake clerk', 'region', 'case.report', 'case.read', 'case.readReporter'),
  role(
    'dutyChief',
    '值班长',
    'Duty chief',
    'region',
    'case.report',
    'case.read',
    'case.readReporter',
    'case.void',
    'task.assign',
    'process.read',
    'incident.read',
  ),
  role('dispatcher', '派遣员', 'Dispatcher', 'region', 'case.report', 'case.read', 'organisation.read'),
  role('handler', '处置人', 'Handler', 'unit', 'case.report', 'case.read'),
  role('coHandler', '协办人', 'Co-handler', 'unit', 'case.read'),
  role('verifier', '核查员', 'Verifier', 'region', 'case.report', 'case.read'),
  role(
    'departmentLeader',
    '部门负责人',
    'Department leader',
    'unit',
    'case.report',
    'case.read',
    'task.assign',
    'organisation.read',
  ),
  role(
    'supervisor',
    '监工',
    'Supervisor',
    'region',
    'case.report',
    'case.read',
    'case.readReporter',
    'case.oversee',
    'task.assign',
    'process.read',
    'incident.read',
    'organisation.read',
  ),
  role(
    'processAdmin',
    '流程管理员',
    'Process administrator',
    'region',
    'case.report',
    'case.read',
    'task.workAny',
    'process.read',
    'process.publish',
    'incident.read',
    'incident.retry',
    'organisation.read',
  ),
  role(
    'systemAdmin',
    '系统管理员',
    'System administrator',
    'region',
    'case.report',
    'case.read',
    'task.workAny',
    'task.assign',
    'process.read',
    'process.publish',
    'incident.read',
    'incident.retry',
    'organisation.read',
    'organisation.edit',
    'system.operate',
  ),
]

function role(code: string, name: string, nameEn: string, reach: Reach, ...rights: Right[]): SeedRole {
  return { code, name, nameEn, reach, rights }
}

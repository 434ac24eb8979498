import { extensionOf } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

const types = [
  ['zeebe:UserTask', 'error'],
  ['zeebe:FormDefinition', 'error'],
  // without effect here, and without harm
  ['zeebe:AssignmentDefinition', 'warning'],
  ['zeebe:TaskSchedule', 'warning'],
] as const

/** Human steps are jobs of ours: what belongs to the engine's own task list takes them away from it, or has no effect. */
export const nativeUserTask: LintRule = {
  id: 'native-user-task',
  severity: 'error',
  check: ({ steps }) =>
    steps.flatMap((element) =>
      types
        .filter(([type]) => extensionOf(element, type))
        .map(([type, severity]) => ({
          element,
          severity,
          message: say(`人工环节不能带 ${type}`, `A human step cannot carry ${type}`),
          cure: say(
            '请套用“人工环节”模板；表单、角色、时限写在模板里',
            'Apply the template "human step"; form, role and limit stand there',
          ),
          mend: { kind: 'dropExtension', type } as const,
        })),
    ),
}

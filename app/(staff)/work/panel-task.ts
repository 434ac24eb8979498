import { formComponents } from '@/server/services/tasks/form-context.ts'
import type { TaskDetail } from '@/server/services/tasks/get-task.ts'
import type { PanelTask } from './task-panel.tsx'

/** Takes a step as the service gives it; gives what its form and buttons need in the browser, and nothing else. */
export function panelTask(task: TaskDetail): PanelTask {
  const { id, caseNumber, caseTitle, stepName, assignee, form, outcomes, resultVariable, may, formContext } = task
  const formAsksResult = formComponents(form).some(({ key }) => key === resultVariable)
  return {
    ...{ id, caseNumber, caseTitle, stepName, assignee, form, formAsksResult, outcomes, resultVariable, may },
    data: { ...formContext.data, ...formContext.options },
  }
}

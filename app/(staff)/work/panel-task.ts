import { nameIn } from '@/components/case/named.ts'
import { formComponents } from '@/server/services/tasks/form-context.ts'
import type { TaskDetail } from '@/server/services/tasks/get-task.ts'
import type { FormOption } from '@/server/services/tasks/option-lists.ts'
import type { PanelTask } from './task-panel.tsx'

/** Takes a step as the service gives it and the page's locale; gives what its form and buttons need, and nothing else. */
export function panelTask(task: TaskDetail, locale: string): PanelTask {
  const { id, caseNumber, caseTitle, stepName, assignee, mine, form, outcomes, resultVariable, may, formContext } = task
  const formAsksResult = formComponents(form).some(({ key }) => key === resultVariable)
  const lists = Object.entries(formContext.options).map(([list, known]) => [list, known.map(optionIn(locale))] as const)
  const options: Record<string, unknown> = Object.fromEntries(lists)
  return {
    ...{ id, caseNumber, caseTitle, stepName, assignee, mine, form, formAsksResult, outcomes, resultVariable, may },
    data: { ...formContext.data, ...options },
  }
}

const optionIn =
  (locale: string) =>
  ({ value, label, labelEn = null }: FormOption) => ({ value, label: nameIn(locale, { name: label, nameEn: labelEn }) })

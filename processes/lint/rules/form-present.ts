import { headersOf } from '@/processes/contract/moddle/element.ts'
import { chooseForm } from '../mends.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** The form a step names lies in the folder. */
export const formPresent: LintRule = {
  id: 'form-present',
  severity: 'error',
  check: ({ steps, bundle }) =>
    steps.flatMap((element) => {
      const { form } = headersOf(element)
      if (form === undefined || Object.hasOwn(bundle.forms, form)) return []
      return {
        element,
        message: say(`文件夹中没有表单 ${form}`, `The folder holds no form ${form}`),
        cure: say(
          `请放入 id 为 ${form} 的 .form 文件，或改正表单编号`,
          `Add a .form file with the id ${form} or correct the name`,
        ),
        mend: chooseForm(bundle),
      }
    }),
}

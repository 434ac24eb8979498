import { entry } from './entry.ts'

const retry = { zh: '，改正后重试', en: ', then retry' } as const

/** Why a job of the engine cannot be done; shown with the incident, after the element it happened at. */
export const jobRefusals = {
  'job.no_case': entry(
    'refused',
    ['任务没有带上案件（变量 caseId、incarnation）', 'The job carries no case (variables caseId, incarnation)'],
    [
      '请只由本系统启动流程，并且不要在流程中改写这两个变量',
      'Let this system alone start the process, and do not overwrite these variables',
    ],
  ),
  'job.step_unknown': entry(
    'refused',
    ['流程 {process} 的已发布版本中没有这个人工环节', 'The published version of {process} has no such human step'],
    ['请重新发布流程，再从某个环节继续', 'Publish the process again and continue the case from a step'],
  ),
  'job.unit_unknown': entry(
    'refused',
    ['没有编号为 {unit} 的在用单位（变量 {variable}）', 'There is no unit {unit} in use (variable {variable})'],
    [
      `请改正给出该变量的规则表、表单或输入表达式，或启用该单位${retry.zh}`,
      `Correct the decision, form or input expression that gives it, or put the unit into use${retry.en}`,
    ],
  ),
  'job.lead_unit_missing': entry(
    'refused',
    [
      '派单时还没有主办单位（变量 leadUnit 没有值）',
      'No lead unit was decided before the dispatch (variable leadUnit has no value)',
    ],
    [
      '请在派单规则表中补上这个类别和区域，再从派单前的环节继续',
      'Add this category and region to the dispatch decision, then continue from a step before the dispatch',
    ],
  ),
  'job.category_unknown': entry(
    'refused',
    [
      '没有编号为 {category} 的类别（变量 standard、kind、category）',
      'There is no category {category} (variables standard, kind, category)',
    ],
    [`请改正给出类别的表单或表达式${retry.zh}`, `Correct the form or expression that gives the category${retry.en}`],
  ),
  'job.limit_unusable': entry(
    'refused',
    ['计时 {clock} 的时限无法使用', 'The limit of the clock {clock} cannot be used'],
    [`请改正环节的时限设置或类别的时限${retry.zh}`, `Correct the limit of the step or of the category${retry.en}`],
  ),
  'job.grid_unknown': entry(
    'refused',
    ['案件的位置找不到网格', 'No grid was found for the position of the case'],
    [`请补上该处的网格${retry.zh}`, `Add a grid there${retry.en}`],
  ),
  'job.header_invalid': entry(
    'refused',
    ['元素上的设置 {name} 不对，现在是 {value}', 'The setting {name} of the element is wrong, it is {value}'],
    [
      '请在模型中改正后重新发布，再从某个环节继续',
      'Correct it in the model, publish, and continue the case from a step',
    ],
  ),
  'job.variable_invalid': entry(
    'refused',
    ['变量 {name} 的值不能用，现在是 {value}', 'The variable {name} cannot be used, it is {value}'],
    [
      `请检查给出该变量的表单、规则表或表达式${retry.zh}`,
      `Check the form, decision or expression that gives it${retry.en}`,
    ],
  ),
  'job.output_invalid': entry(
    'refused',
    ['任务给出的 {name} 不合约定，现在是 {value}', 'The job gives {name} against its contract, it is {value}'],
    ['请把这一条告诉系统管理员', 'Tell the system administrator'],
  ),
  'job.webhook_failed': entry(
    'refused',
    ['外部系统 {url} 没有办成', 'The outside system {url} did not do it'],
    [
      '请检查地址、允许名单（设置 webhooks）和对方系统，然后重试',
      'Check the address, the list of allowed hosts (setting webhooks) and the other system, then retry',
    ],
  ),
  'job.fault': entry(
    'refused',
    ['后台程序出了意外', 'Something unexpected happened in the worker'],
    [
      '请让系统管理员查看后台日志（log/workers.log，任务 {job}），然后重试',
      'Have the system administrator look at its log (log/workers.log, job {job}), then retry',
    ],
  ),
} as const

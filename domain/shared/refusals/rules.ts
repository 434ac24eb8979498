import { entry } from './entry.ts'

/** What is wrong with trying rules out. */
export const rulesRefusals = {
  'rules.decision_unknown': entry(
    'invalid',
    ['这份文件里没有规则 {decision}', 'The file holds no decision {decision}'],
    ['请从文件里的规则中选择', 'Choose one the file holds'],
  ),
  'rules.formula_unreadable': entry(
    'refused',
    ['规则表里有写得不对的格子：{cells}', 'The rules hold cells that cannot be read: {cells}'],
    [
      '文字要加英文引号，例如 "matter"；不限写 -；结果一格都不能空',
      'Put texts in double quotes, e.g. "matter"; write - for any; leave no result empty',
    ],
  ),
  'rules.engine_refused': entry(
    'refused',
    ['流程引擎不接受这份规则：{reason}', 'The engine does not accept these rules: {reason}'],
    ['请按提示改正规则后再试', 'Correct the rules as told and try again'],
  ),
  'rules.engine_busy': entry(
    'unavailable',
    ['流程引擎正忙，{count} 条里算完了 {done} 条', 'The engine is busy: {done} of {count} rows were evaluated'],
    ['请稍后再试，或者少试几条', 'Try again later, or try fewer rows'],
  ),
} as const

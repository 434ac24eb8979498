import { entry } from './entry.ts'

/** What trying a flow out on the real engine refuses. */
export const trialRefusals = {
  'trial.not_found': entry(
    'not_found',
    ['没有找到该试运行', 'The trial was not found'],
    ['它可能已被清除，请从“试运行”列表中选择', 'It may have been cleared away; choose one of your trials'],
  ),
  'trial.ended': entry(
    'conflict',
    ['该试运行已经结束', 'The trial has ended'],
    ['请另开一次试运行', 'Start another one'],
  ),
  'trial.faulty': entry(
    'refused',
    [
      '检查有 {count} 处错误，流程还不能运行：{places}',
      'The checks found {count} errors, so the flow cannot run yet: {places}',
    ],
    ['请在草稿的“检查”里改好这些问题，再试', 'Mend what the checks of the draft list, and try again'],
  ),
  'trial.too_many': entry(
    'refused',
    ['您已有 {count} 个试运行没有结束', 'You have {count} trials that have not ended'],
    ['请先结束其中一个', 'End one of them first'],
  ),
  'trial.draft_elsewhere': entry(
    'invalid',
    ['这份草稿是流程 {process} 的', 'The draft belongs to the process {process}'],
    ['请从草稿自己的页面试运行', 'Try it from its own page'],
  ),
  'trial.no_grid': entry(
    'refused',
    ['还没有画好的网格，试运行的案件没有地点', 'No grid is drawn: the case has no place to be at'],
    ['请先维护网格', 'Draw the grids first'],
  ),
  'trial.nothing_ahead': entry(
    'refused',
    ['前面没有时限或定时器', 'No clock and no timer lies ahead'],
    ['请按小时或按天调时间', 'Move the time by hours or days'],
  ),
  'trial.too_far': entry(
    'invalid',
    ['一次最多往前调一年', 'A step is at most a year'],
    ['请分几次调', 'Move in several steps'],
  ),
  'trial.pooled': entry(
    'refused',
    [
      '数据库要经过不认模式（search_path）的连接池，不能试运行',
      'The database is reached through a pooler that forgets the search path: nothing can be tried',
    ],
    ['请让系统直接连接数据库', 'Connect the product to the database directly'],
  ),
} as const

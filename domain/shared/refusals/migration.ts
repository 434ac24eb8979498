import { entry } from './entry.ts'

/** What taking running cases to another version refuses. */
export const migrationRefusals = {
  'migration.not_found': entry(
    'not_found',
    ['没有找到这次迁移', 'The migration was not found'],
    ['请从流程页的迁移记录中选择', 'Choose one from the records on the page of the process'],
  ),
  'migration.same_version': entry(
    'invalid',
    ['起点和终点是同一版', 'Both ends are the same version'],
    ['请选择不同的两版', 'Choose two different versions'],
  ),
  'migration.mapping_unknown': entry(
    'invalid',
    [
      '「{element}」不是第 {version} 版里案件可以停的环节',
      '{element} is no place of version {version} where a case can stand',
    ],
    ['请从该版的环节中选择', 'Choose one of the steps of that version'],
  ),
  'migration.too_many': entry(
    'refused',
    ['符合条件的在办案件有 {count} 件，一次最多 {most} 件', '{count} open cases match; at most {most} at a time'],
    ['请按单位、环节或上报时间缩小范围', 'Narrow it by unit, step or age'],
  ),
  'migration.nothing': entry(
    'refused',
    ['没有可以带走的案件', 'There is no case to take along'],
    ['请先试算，看看每一件为什么留下', 'Make a dry run and see why each one stays'],
  ),
  'migration.changed': entry(
    'conflict',
    [
      '试算以后情况变了：现在能带走 {now} 件，试算时是 {before} 件',
      'Things changed since the dry run: {now} cases can go now, {before} could then',
    ],
    ['请看一遍新的试算再执行', 'Look at a new dry run first'],
  ),
  'migration.running': entry(
    'conflict',
    ['这个流程有一次迁移还没有做完', 'A migration of this process is not finished yet'],
    ['请等它做完，或先处理它', 'Wait for it, or see to it first'],
  ),
  'migration.finished': entry(
    'conflict',
    ['这次迁移已经做完', 'The migration is finished'],
    ['已带走的案件可以退回原来的版本', 'Cases that went can be taken back'],
  ),
  'migration.no_way_back': entry(
    'refused',
    [
      '没有可以退回的案件：都已经在新版里办过、重新开始了环节，或者没有带走',
      'No case can be taken back: each was worked on since, began a step anew, or never went',
    ],
    ['请逐件处理', 'See to each case'],
  ),
} as const

import { entry } from './entry.ts'

/** Why the clock of a drill is not moved. */
export const drillRefusals = {
  'drill.off': entry(
    'not_found',
    ['这里不是演练，时间不能调整', 'This is no drill, its time cannot be moved'],
    ['演练请用 npm start -- --drill 另行启动', 'Start a drill of its own with npm start -- --drill'],
  ),
  'drill.one_order': entry(
    'invalid',
    ['一次只能调整一项', 'One change at a time'],
    ['请在 set、add、next、speed 中只写一项', 'Give one of set, add, next and speed'],
  ),
  'drill.backwards': entry(
    'refused',
    ['演练时间只能向前，现在是 {now}', 'The time of a drill goes forward only; it is {now} now'],
    ['请选择现在之后的时间', 'Choose a later moment'],
  ),
  'drill.too_far': entry(
    'refused',
    ['一次最多向前调整 365 天，现在是 {now}', 'One step is at most 365 days ahead; it is {now} now'],
    ['请分几次调整', 'Go there in several steps'],
  ),
  'drill.speed_invalid': entry(
    'invalid',
    ['演练时间的快慢无效', 'The clock cannot run at this speed'],
    ['请写 1 到 {most} 之间的倍数', 'Give a factor between 1 and {most}'],
  ),
  'drill.no_mark': entry(
    'refused',
    ['现在没有在走的时限节点', 'No running clock has a mark ahead'],
    ['请先上报案件，或直接设定时间', 'Report a case first, or set a time'],
  ),
} as const

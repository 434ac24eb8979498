import { entry } from './entry.ts'

const order = ['请按发生的先后填写各次变更', 'List the changes in the order in which they happened'] as const

/** What is wrong with limits, levels, calendars and the history of a clock. */
export const timeRefusals = {
  'clock.history_invalid': entry(
    'invalid',
    ['计时记录前后矛盾', 'The history of the clock contradicts itself'],
    ['请检查各次变更的时间和顺序', 'Check times and order of the changes'],
  ),
  'clock.before_start': entry(
    'invalid',
    ['早于起算时间', 'This lies before the start of the clock'],
    ['请填写起算之后的时间', 'Give a moment after the start'],
  ),
  'clock.out_of_order': entry('invalid', ['早于前一次变更', 'This lies before the change listed above it'], [...order]),
  'clock.decided_early': entry(
    'invalid',
    ['批准时间早于申请时间', 'It was decided before it was asked for'],
    ['请检查申请和批准的时间', 'Check when it was asked for and when it was decided'],
  ),
  'clock.started_twice': entry(
    'invalid',
    ['已经起算，不能再次起算', 'The clock has already started'],
    ['只保留一次起算', 'Keep one start only'],
  ),
  'clock.not_started': entry(
    'invalid',
    ['尚未起算', 'The clock has not started by then'],
    ['请先写明起算', 'Put the start before it'],
  ),
  'clock.held_twice': entry(
    'invalid',
    ['已经挂账停表，不能再次挂账', 'The clock is already on hold'],
    ['请先恢复计时', 'Resume it first'],
  ),
  'clock.not_held': entry(
    'invalid',
    ['没有挂账，无从恢复', 'The clock is not on hold, nothing can be resumed'],
    ['请先写明挂账', 'Put the hold before it'],
  ),
  'clock.stopped': entry(
    'invalid',
    ['计时已经停止', 'The clock has stopped by then'],
    ['停止之后不能再有变更', 'Nothing can change after the stop'],
  ),
  'clock.not_stopped': entry(
    'invalid',
    ['还没有停止计时，无从接着计时', 'The clock has not stopped, it cannot go on'],
    ['请先写明停止', 'Put the stop before it'],
  ),
  'clock.request_open': entry(
    'invalid',
    ['同类申请还在等待批准', 'A request of this kind is still waiting'],
    ['请先批准或驳回前一次申请', 'Decide the one before it first'],
  ),
  'clock.no_request': entry(
    'invalid',
    ['没有等待批准的申请', 'No request of this kind is waiting'],
    ['请先写明申请', 'Put the request before it'],
  ),
  'clock.limit_twice': entry(
    'invalid',
    ['同一时刻有两次不同的时限', 'Two different limits take force at one moment'],
    ['请只保留其中一次', 'Keep one of them only'],
  ),
  'limit.invalid': entry(
    'invalid',
    ['时限无效', 'The limit is not valid'],
    ['时限应为不超过 {max} 的正数', 'A limit is a positive number of at most {max}'],
  ),
  'limit.not_whole': entry(
    'invalid',
    ['时限不是整数', 'The limit is not a whole number'],
    ['请写整数，半天写成小时或工作时', 'Write a whole number; half a day is hours or working hours'],
  ),
  'limit.reading_of_workdays': entry(
    'invalid',
    ['日终读法只用于整数个工作日', 'The day-end reading is for whole working days only'],
    ['请去掉 reading，或改用整数个工作日', 'Leave reading out, or use whole working days'],
  ),
  'level.cards_out_of_order': entry(
    'invalid',
    ['级别 {level} 的牌比前面更重的牌来得晚', 'The card of level {level} comes after a worse one'],
    ['请按黄、红、黑的次序安排', 'Let yellow, red and black follow one another'],
  ),
  'limit.decided_unreadable': entry(
    'refused',
    ['规则表给出的不是时限：{given}', 'What the decision gave is no limit: {given}'],
    [
      '请让规则给出 amount（正数）和 unit（minute、hour、day、workhour、workday），reading、calendar 可以没有',
      'Let the rules give amount (positive) and unit (minute, hour, day, workhour, workday), optionally reading and calendar',
    ],
  ),
  'limit.needs_calendar': entry(
    'refused',
    [
      '工作日历没有工作时间，无法计算以 {unit} 计的时限',
      'The calendar has no working hours to count a limit in {unit}',
    ],
    ['请在工作日历中录入上班时间，或改用自然时间', 'Enter working hours in the calendar, or use natural time'],
  ),
  'level.invalid': entry(
    'invalid',
    ['告警级别 {level} 的时点无效', 'The moment of alarm level {level} is not valid'],
    [
      '请写占时限的百分比（大于 0、不超过 100），或起算之后、到期之后的时间，不能更早',
      'Give a percentage of the limit (above 0, at most 100), or a time after the start or after due, never before',
    ],
  ),
  'level.repeat_before_due': entry(
    'invalid',
    ['级别 {level} 不能重复', 'The level {level} cannot be repeated'],
    [
      '只有到期时和到期后的级别可以重复，间隔用与级别相同的单位',
      'Only levels at or after due may repeat, in the unit of the level',
    ],
  ),
  'level.twice': entry(
    'invalid',
    ['告警级别 {level} 出现了两次', 'The alarm level {level} is listed twice'],
    ['每个级别只写一次', 'List each level once'],
  ),
  'calendar.unknown': entry(
    'invalid',
    ['没有编号为 {calendar} 的工作日历', 'There is no working calendar {calendar}'],
    ['可用的日历：{known}', 'Calendars: {known}'],
  ),
  'calendar.year_missing': entry(
    'refused',
    [
      '{year} 年的节假日安排还没有录入，无法确定到期时间',
      'The holidays of {year} are not entered yet, so no deadline can be promised',
    ],
    [
      '请先在工作日历中录入国务院办公厅 {year} 年的通知，或改用自然时间',
      "Enter the State Council's notice for {year} in the calendar first, or use natural time",
    ],
  ),
  'calendar.zone_unknown': entry(
    'invalid',
    ['不支持时区 {zone}', 'The zone {zone} is not supported'],
    ['工作日历只用 Asia/Shanghai', 'Calendars are kept in Asia/Shanghai'],
  ),
  'calendar.day_twice': entry(
    'invalid',
    ['{date} 出现了两次', '{date} is listed twice'],
    ['每一天只写一次：放假、调休上班或例外', 'List each day once: as holiday, as make-up day or as exception'],
  ),
  'calendar.year_twice': entry(
    'invalid',
    ['{year} 年的通知出现了两次', 'The notice of {year} is listed twice'],
    ['每年只录入一份通知', 'Enter one notice a year'],
  ),
  'calendar.date_invalid': entry(
    'invalid',
    ['{date} 不是可用的日期', '{date} is not a usable date'],
    ['请写成 2026-10-01，节假日应在通知所属的年份', 'Write it as 2026-10-01; a holiday lies in the year of its notice'],
  ),
  'calendar.span_invalid': entry(
    'invalid',
    ['结束早于开始，或连续超过 {max} 天', 'It ends before it begins, or lasts longer than {max} days'],
    ['请检查起止日期', 'Check the first and the last day'],
  ),
  'calendar.shift_invalid': entry(
    'invalid',
    ['{shift} 不是上班时段', '{shift} is not a shift'],
    ['请写成 09:00-12:00；跨过零点的写成 22:00-06:00', 'Write it as 09:00-12:00; one over midnight as 22:00-06:00'],
  ),
  'calendar.shifts_overlap': entry(
    'invalid',
    ['上班时段互相重叠', 'Shifts overlap'],
    [
      '请让一个时段结束后再开始下一个，夜班也不能伸进次日的时段',
      'Let one end before the next begins, night shifts included',
    ],
  ),
  'calendar.no_hours': entry(
    'invalid',
    ['一周没有任何上班时间', 'The week has no working hours at all'],
    ['请至少录入一个上班时段', 'Enter one shift at least'],
  ),
  'quiet.time_invalid': entry(
    'invalid',
    ['{time} 不是一天里的时刻', '{time} is no time of a day'],
    ['请写成 22:00 这样，从 00:00 到 23:59', 'Write it as 22:00, from 00:00 to 23:59'],
  ),
  'quiet.no_time': entry(
    'invalid',
    ['静默时段的开始和结束相同', 'Quiet hours begin and end at the same time'],
    ['请让它们不同，或去掉静默时段', 'Let them differ, or leave the quiet hours out'],
  ),
} as const

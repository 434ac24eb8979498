import { entry } from './entry.ts'

/** What is wrong with a change of calendars, limits and alarm policies, or with asking for one. */
export const timeDataRefusals = {
  'calendar.not_found': entry(
    'not_found',
    ['没有这本工作日历', 'There is no such calendar'],
    ['请从日历列表中选择', 'Choose one of the list'],
  ),
  'calendar.exists': entry(
    'conflict',
    ['编号 {code} 的日历已经有了', 'There is a calendar {code} already'],
    ['请换一个编号，或修改已有的日历', 'Use another code, or change the one there is'],
  ),
  'version.outdated': entry(
    'conflict',
    ['您打开之后，别人保存了第 {version} 版', 'Somebody saved version {version} after you had opened it'],
    ['请重新打开最新的一版，再做修改', 'Open the newest version and make your change there'],
  ),
  'notice.unreadable': entry(
    'invalid',
    ['文件不是可识别的 {format}', 'The file is no readable {format}'],
    ['请检查文件内容，或改用另一种格式', 'Check the file, or use the other format'],
  ),
  'notice.line_invalid': entry(
    'invalid',
    ['第 {line} 行无法识别', 'Line {line} cannot be read'],
    ['CSV 首行写 日期,名称,类型，类型为放假或补班', 'A CSV begins with date,name,kind; the kind is holiday or makeUp'],
  ),
  'notice.empty': entry(
    'invalid',
    ['文件里没有放假的日子', 'The file holds no free day'],
    ['请选择放假安排的文件', 'Choose the file of a holiday notice'],
  ),
  'notice.make_up_alone': entry(
    'invalid',
    ['补班日 {date} 没有对应的节日', 'The make-up day {date} belongs to no holiday of the file'],
    ['请让补班日的名称与它所补的节日相同', 'Give it the name of the holiday it is worked for'],
  ),
  'limit.not_found': entry(
    'not_found',
    ['目录里没有这个类别', 'The catalogue has no such category'],
    ['请从时限列表中选择，编号如 matter:06010', 'Choose one of the list; it is written like matter:06010'],
  ),
  'limit.in_past': entry(
    'invalid',
    ['生效时间早于现在', 'It would take force in the past'],
    ['请从现在或以后生效；在办案件用“重算”跟上', 'Let it begin now or later; open cases follow by a recompute'],
  ),
  'policy.not_found': entry(
    'not_found',
    ['没有这套告警策略', 'There is no such alarm policy'],
    ['请从策略列表中选择', 'Choose one of the list'],
  ),
  'policy.unknown': entry(
    'invalid',
    ['没有编号为 {policy} 的告警策略', 'There is no alarm policy {policy}'],
    ['可用的策略：{known}', 'The policies are: {known}'],
  ),
  'recompute.not_found': entry(
    'not_found',
    ['没有这次重算', 'There is no such recompute'],
    ['请从列表中选择', 'Choose one of the list'],
  ),
  'recompute.running': entry(
    'conflict',
    ['同一内容的重算正在进行', 'The same recompute is already running'],
    ['请等它完成', 'Wait until it has finished'],
  ),
} as const

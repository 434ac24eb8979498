const ZONE = 'Asia/Shanghai'
const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const NEAR = {
  zh: { '0': '今天', '-1': '昨天', '1': '明天' },
  en: { '0': 'today', '-1': 'yesterday', '1': 'tomorrow' },
} as Record<'zh' | 'en', Record<string, string>>

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

type Local = { year: string; month: string; day: string; hour: string; minute: string }

function local(at: Date): Local {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value])) as Local
}

const dayNumber = ({ year, month, day }: Local): number =>
  Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000)

/**
 * Takes a moment, now and the locale; gives it as people say it: `今天 13:52`, `11-25 周三 14:30`, with the year when
 * it is another. Always the district's time, wherever server and browser stand.
 */
export function momentWords(at: Date, now: Date, locale: string): string {
  const language = locale === 'en' ? 'en' : 'zh'
  const there = local(at)
  const here = local(now)
  const days = dayNumber(there) - dayNumber(here)
  const time = `${there.hour}:${there.minute}`
  const near = NEAR[language][String(days)]
  if (near) return `${near} ${time}`
  const weekday = WEEKDAYS[language][new Date(dayNumber(there) * 86_400_000).getUTCDay()]
  const date = `${there.year === here.year ? '' : `${there.year}-`}${there.month}-${there.day}`
  return Math.abs(days) < 60 ? `${date} ${weekday} ${time}` : `${date} ${time}`
}

/** Takes a moment; gives it for the strip on a photo: `11-28 16:38`. */
export function stripWords(at: Date): string {
  const { month, day, hour, minute } = local(at)
  return `${month}-${day} ${hour}:${minute}`
}

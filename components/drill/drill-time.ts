const zoneMs = 8 * 3_600_000
const days = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

/** Takes a moment; gives its date, weekday and time in the district: `2026-12-01 周二 09:00:05`. */
export function drillTime(at: Date, locale: 'zh' | 'en'): string {
  const local = new Date(at.getTime() + zoneMs)
  const [date, time] = local.toISOString().slice(0, 19).split('T')
  return `${date} ${days[locale][local.getUTCDay()]} ${time}`
}

/** Takes a moment; gives it as a field of date and time holds it, `2026-12-01T09:00`. */
export const fieldOfTime = (at: Date): string => new Date(at.getTime() + zoneMs).toISOString().slice(0, 16)

/** Takes what such a field holds; gives the moment in the district, null when there is none. */
export function timeOfField(text: string): Date | null {
  const at = new Date(`${text}+08:00`)
  return Number.isNaN(at.getTime()) ? null : at
}

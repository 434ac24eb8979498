const hourMs = 3_600_000

/** Takes milliseconds a clock gains, or loses below zero; gives hours with their sign, to one place. */
export function hoursWords(ms: number, locale: string): string {
  const hours = Math.round((ms / hourMs) * 10) / 10
  const number = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(hours)
  return locale === 'en' ? `${number} h` : `${number} 小时`
}

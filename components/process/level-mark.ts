const units: Record<string, string> = { minute: 'min', hour: 'h', day: 'd', workhour: 'wh', workday: 'wd' }
const offset = /^(start)?\+(\d+(?:\.\d+)?) (\w+)$/

/**
 * Takes the moment of a level as drawn (`80%`, `+1 day`, `start+3 minute`); gives what fits beside a clock on a model:
 * `80%`, `+1d`, `3min`. Empty when it says nothing.
 */
export function levelMark(at: string | undefined): string {
  const text = at?.trim() ?? ''
  if (text.endsWith('%')) return text
  const [, start, amount, unit = ''] = offset.exec(text) ?? []
  return amount ? `${start ? '' : '+'}${amount}${units[unit] ?? unit}` : ''
}

/** What the address of the page says: the version drawn, whether figures are of all versions, and of how many days. */
export type FiguresAsked = { version?: string; of?: string; days?: string }

export const spans = [7, 30, 90] as const

export type FigureChoice = { version: number | null; days: number }

/** Takes what the address says and the version that is drawn; gives what figures are asked for: 30 days of that version. */
export function figureChoice({ of, days }: FiguresAsked, drawn: number): FigureChoice {
  return { version: of === 'all' ? null : drawn, days: spans.find((span) => String(span) === days) ?? 30 }
}

/** Gives the address of the page that shows these figures. */
export function figureHref(processKey: string, drawn: number, { version, days }: FigureChoice): string {
  return `/processes/${encodeURIComponent(processKey)}?version=${drawn}&days=${days}${version === null ? '&of=all' : ''}`
}

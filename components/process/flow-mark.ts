/** How an element is drawn: where a case went and stands, how many cases stand there, or what two versions differ in. */
export type FlowMark =
  | 'done'
  | 'active'
  | 'incident'
  | 'cancelled'
  | 'todo'
  | 'plain'
  | 'heat-1'
  | 'heat-2'
  | 'heat-3'
  | 'came'
  | 'gone'
  | 'changed'
  | 'moved'

type Ink = { stroke: string; fill: string }

const heat = (hue: string, percent: number): Ink => ({
  stroke: 'var(--color-ink-2)',
  fill: `color-mix(in srgb, var(--color-${hue}) ${percent}%, var(--color-surface))`,
})

/** Ink on paper from the design tokens, so that light and dark follow by themselves; red only for what blocks the way. */
export const markInk: Record<FlowMark, Ink> = {
  done: { stroke: 'var(--color-brand)', fill: 'var(--color-sunk)' },
  active: { stroke: 'var(--color-brand)', fill: 'var(--color-surface)' },
  incident: { stroke: 'var(--color-red)', fill: 'var(--color-red-tint)' },
  cancelled: { stroke: 'var(--color-control)', fill: 'var(--color-sunk)' },
  todo: { stroke: 'var(--color-control)', fill: 'var(--color-surface)' },
  plain: { stroke: 'var(--color-ink-2)', fill: 'var(--color-surface)' },
  came: { stroke: 'var(--color-green-edge)', fill: 'var(--color-green-tint)' },
  gone: { stroke: 'var(--color-red)', fill: 'var(--color-red-tint)' },
  changed: { stroke: 'var(--color-amber-edge)', fill: 'var(--color-amber-tint)' },
  moved: { stroke: 'var(--color-accent)', fill: 'var(--color-accent-tint)' },
  'heat-1': heat('map-heat', 45),
  'heat-2': heat('map-heat', 100),
  'heat-3': heat('accent', 45),
}

/** Takes how many cases stand at a step and the most at any step; gives the depth of its one hue. */
export function heatMark(open: number, most: number): FlowMark {
  if (open === 0 || most === 0) return 'plain'
  const share = open / most
  return share > 2 / 3 ? 'heat-3' : share > 1 / 3 ? 'heat-2' : 'heat-1'
}

/** Takes the most cases at any step; gives how many each depth stands for, the lightest first. */
export function heatRanges(most: number): { mark: FlowMark; from: number; to: number }[] {
  const counts = Array.from({ length: most }, (_, at) => at + 1)
  return (['heat-1', 'heat-2', 'heat-3'] as const).flatMap((mark) => {
    const own = counts.filter((open) => heatMark(open, most) === mark)
    const [from, to] = [own[0], own.at(-1)]
    return from === undefined || to === undefined ? [] : [{ mark, from, to }]
  })
}

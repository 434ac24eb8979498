import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'

/** A small note on an element: open cases, late ones, an incident's reason, how often a case came by, what changed. */
export type FlowBadge = {
  elementId: string
  text: string
  tone: 'count' | 'late' | 'incident' | 'times' | 'change'
  title?: string
}

type Overlays = {
  add(
    elementId: string,
    type: string,
    overlay: { position: Record<string, number>; scale: { min: number; max: number }; html: HTMLElement },
  ): string
  remove(filter: { type: string }): void
}

const BASE = 'inline-flex items-center gap-1 whitespace-nowrap rounded-1 px-1.5 text-xs font-semibold leading-[18px]'
const TONES: Record<FlowBadge['tone'], string> = {
  count: 'bg-brand text-on-brand',
  late: 'bg-surface text-red-ink ring-1 ring-red-line',
  incident: 'bg-red-tint text-red-ink ring-1 ring-red',
  times: 'bg-surface text-ink-2 ring-1 ring-line-strong',
  change: 'bg-surface text-ink ring-1 ring-line-strong',
}
const PLACES: Record<FlowBadge['tone'], Record<string, number>> = {
  count: { top: -26, right: 40 },
  late: { bottom: 9, right: 16 },
  incident: { bottom: 9, left: 0 },
  times: { top: -14, left: -6 },
  change: { top: -12, left: -8 },
}

/** Badges shrink with the drawing only as far as they can be read. */
const READABLE = { min: 0.9, max: 1.4 }
const WITH_DRAWING = { min: 0.2, max: 1.4 }

/** Takes an imported viewer and the badges; sets them and gives a function that takes them off again. */
export function placeBadges(viewer: NavigatedViewer, badges: readonly FlowBadge[]): () => void {
  const overlays = viewer.get<Overlays>('overlays')
  const registry = viewer.get<{ get(id: string): unknown }>('elementRegistry')
  for (const badge of badges) {
    if (!registry.get(badge.elementId)) continue
    overlays.add(badge.elementId, 'badge', {
      position: PLACES[badge.tone],
      scale: badge.tone === 'times' || badge.tone === 'change' ? WITH_DRAWING : READABLE,
      html: draw(badge),
    })
  }
  return () => overlays.remove({ type: 'badge' })
}

function draw({ text, tone, title }: FlowBadge): HTMLElement {
  const note = document.createElement('span')
  note.className = `${BASE} ${TONES[tone]}`
  if (title) note.title = title
  if (tone === 'late' || tone === 'incident') {
    const lamp = document.createElement('span')
    lamp.className = 'size-2 rounded-[1px] bg-red ring-1 ring-red-edge'
    note.append(lamp)
  }
  note.append(text)
  return note
}

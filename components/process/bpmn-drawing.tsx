'use client'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import './bpmn-drawing.css'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { Maximize2, Minimize2, Minus, Plus, Scan } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { MapButton } from '@/components/map/map-button.tsx'
import { clockEvents } from './clock-event-renderer.ts'
import { fitBox, type Box } from './fit-box.ts'
import { placeBadges, type FlowBadge } from './flow-badge.ts'
import { paintFlow, type FlowPaint } from './paint-flow.ts'
import { useOpening } from './use-opening.ts'
import { useTouchPan } from './use-touch-pan.ts'

export type DrawingCanvas = {
  resized(): void
  /** as it is now, whatever size the canvas last drew for */
  getSize(): { width: number; height: number }
  zoom(): number
  zoom(to: number, centre?: 'auto'): number
  scroll(by: { dx: number; dy: number }): void
  viewbox(): Box & { inner: Box; outer: { width: number; height: number } }
  viewbox(box: Box): void
}

export type BpmnDrawingProps = FlowPaint & {
  bpmn: string
  label: string
  badges?: readonly FlowBadge[]
  /** the element a small screen looks at first */
  focus?: string | null
  /** hears of the viewer once the model is drawn, and null before it goes */
  onViewer?: (viewer: NavigatedViewer | null) => void
  className?: string
}

const PAN: Record<string, { dx: number; dy: number }> = {
  ArrowUp: { dx: 0, dy: 60 },
  ArrowDown: { dx: 0, dy: -60 },
  ArrowLeft: { dx: 60, dy: 0 },
  ArrowRight: { dx: -60, dy: 0 },
}

/** A published model, drawn by bpmn.io and painted by marks; zoom, fit, full screen, keyboard and touch. */
export function BpmnDrawing({ bpmn, label, marks, rest, badges, focus, onViewer, className }: BpmnDrawingProps) {
  const t = useTranslations('processes.drawing')
  const box = useRef<HTMLDivElement>(null)
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null)
  const [failed, setFailed] = useState(false)
  const [full, setFull] = useState(false)
  // what another drawing follows has to tell every move at once
  const follows = onViewer !== undefined
  const canvas = useCallback(() => viewer?.get<DrawingCanvas>('canvas'), [viewer])

  useEffect(() => {
    if (!box.current) return
    const instance = new NavigatedViewer({
      container: box.current,
      bpmnRenderer: { defaultLabelColor: 'var(--color-ink)' },
      textRenderer: { defaultStyle: { fontFamily: 'Noto Sans SC, PingFang SC, sans-serif', fontSize: 12 } },
      zoomScroll: { enabled: false },
      ...(follows && { canvas: { deferUpdate: false } }),
      additionalModules: [clockEvents],
    } as ConstructorParameters<typeof NavigatedViewer>[0])
    let gone = false
    const drawn = instance.importXML(bpmn).then(
      () => !gone && setViewer(instance),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
      setViewer(null)
      // a viewer that is taken away while it draws leaves errors behind
      void drawn.then(() => instance.destroy())
    }
  }, [bpmn, follows])

  useEffect(() => {
    if (!viewer || !onViewer) return
    onViewer(viewer)
    return () => onViewer(null)
  }, [viewer, onViewer])

  useEffect(() => {
    if (viewer) paintFlow(viewer, { marks, rest })
  }, [viewer, marks, rest])

  useEffect(() => (viewer && badges ? placeBadges(viewer, badges) : undefined), [viewer, badges])

  useEffect(() => {
    viewer?.get<{ toggle(on: boolean): void }>('zoomScroll').toggle(full)
  }, [viewer, full])
  useTouchPan(box, viewer, full)
  useOpening(box, viewer, full ? null : (focus ?? null))

  const zoomBy = (factor: number) => {
    const on = canvas()
    on?.zoom(Math.min(4, Math.max(0.2, on.zoom() * factor)), 'auto')
  }
  const showWhole = () => {
    const on = canvas()
    if (on) fit(on)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && full) setFull(false)
    if (event.ctrlKey || event.metaKey) return
    if (event.key === '+' || event.key === '=') zoomBy(1.25)
    if (event.key === '-') zoomBy(0.8)
    if (event.key === '0') showWhole()
    const way = PAN[event.key]
    if (!way) return
    event.preventDefault()
    canvas()?.scroll(way)
  }

  if (failed) return <p className="text-ink-2 p-4 text-sm">{t('failed')}</p>
  return (
    <div
      role="group"
      aria-label={`${label}. ${t('keys')}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={
        full
          ? 'bg-surface fixed inset-0 top-(--above,0px) z-[60]'
          : `bg-surface focus-visible:outline-accent relative isolate -outline-offset-2 focus-visible:outline-2 ${className ?? ''}`
      }
    >
      <div ref={box} className="bpmn-drawing absolute inset-0" aria-hidden={false} />
      <div className="absolute top-2 right-2 flex gap-1.5">
        <MapButton label={t('zoomIn')} onClick={() => zoomBy(1.25)}>
          <Plus size={18} strokeWidth={1.75} aria-hidden />
        </MapButton>
        <MapButton label={t('zoomOut')} onClick={() => zoomBy(0.8)}>
          <Minus size={18} strokeWidth={1.75} aria-hidden />
        </MapButton>
        <MapButton label={t('fit')} onClick={showWhole}>
          <Scan size={18} strokeWidth={1.75} aria-hidden />
        </MapButton>
        <MapButton label={full ? t('leaveFull') : t('full')} onClick={() => setFull(!full)}>
          {full ? (
            <Minimize2 size={18} strokeWidth={1.75} aria-hidden />
          ) : (
            <Maximize2 size={18} strokeWidth={1.75} aria-hidden />
          )}
        </MapButton>
      </div>
    </div>
  )
}

function fit(canvas: DrawingCanvas): void {
  const { inner, outer } = canvas.viewbox()
  if (outer.width > 0 && outer.height > 0) canvas.viewbox(fitBox(inner, outer))
}

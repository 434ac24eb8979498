'use client'
import type Modeler from 'bpmn-js/lib/Modeler'
import { Map, Minus, Play, Plus, Scan, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { fitModel } from './fit-model.ts'
import type { Canvas, EventBus } from './services.ts'

/** How near the model is seen, its map, and the walk through it with tokens. */
export function ZoomBar({ modeler, walking }: { modeler: Modeler; walking: boolean }) {
  const t = useTranslations('design.canvas')
  const [zoom, setZoom] = useState(() => modeler.get<Canvas>('canvas').zoom())
  useEffect(() => {
    const bus = modeler.get<EventBus>('eventBus')
    const look = () => setZoom(modeler.get<Canvas>('canvas').zoom())
    bus.on('canvas.viewbox.changed', look)
    return () => {
      bus.off('canvas.viewbox.changed', look)
    }
  }, [modeler])
  const by = (factor: number) => {
    const canvas = modeler.get<Canvas>('canvas')
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)), 'auto')
  }
  const toggle = (service: string, method: string) => () => modeler.get<Record<string, () => void>>(service)[method]?.()
  return (
    <div
      role="toolbar"
      aria-label={t('zoom')}
      className="bg-surface border-line-strong rounded-2 absolute top-3 right-3 z-10 flex items-center border"
    >
      <IconButton
        icon={walking ? Square : Play}
        label={walking ? t('stopWalk') : t('walk')}
        aria-pressed={walking}
        onClick={toggle('toggleMode', 'toggleMode')}
      />
      <IconButton icon={Map} label={t('map')} onClick={toggle('minimap', 'toggle')} />
      <IconButton icon={Minus} label={t('zoomOut')} onClick={() => by(0.8)} />
      <span className="text-ink-2 w-11 text-center text-sm tabular-nums">{Math.round(zoom * 100)}%</span>
      <IconButton icon={Plus} label={t('zoomIn')} onClick={() => by(1.25)} />
      <IconButton icon={Scan} label={t('fit')} onClick={() => fitModel(modeler)} />
    </div>
  )
}

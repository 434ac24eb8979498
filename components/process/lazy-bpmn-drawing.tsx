'use client'
import dynamic from 'next/dynamic'
import type { BpmnDrawingProps } from './bpmn-drawing.tsx'

const Loaded = dynamic(() => import('./bpmn-drawing.tsx').then((module) => module.BpmnDrawing), {
  ssr: false,
  loading: () => <div className="bg-surface-2 absolute inset-0" />,
})

/** The drawing of a model, fetched only in the browser: bpmn.io needs a document. */
export function LazyBpmnDrawing({ className, ...drawing }: BpmnDrawingProps) {
  return (
    <div className={`relative ${className ?? ''}`}>
      <Loaded {...drawing} className="h-full w-full" />
    </div>
  )
}

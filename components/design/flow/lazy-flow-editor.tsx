'use client'
import dynamic from 'next/dynamic'
import type { FlowEditorProps } from './flow-editor.tsx'

const Loaded = dynamic(() => import('./flow-editor.tsx').then((module) => module.FlowEditor), {
  ssr: false,
  loading: () => <div className="bg-surface-2 min-h-0 flex-1" />,
})

/** The editor, fetched only in the browser and only on its own page: bpmn.io is large and needs a document. */
export function LazyFlowEditor(props: FlowEditorProps) {
  return <Loaded {...props} />
}

'use client'
import dynamic from 'next/dynamic'
import type { FormsEditorProps } from './forms-editor.tsx'

const Loaded = dynamic(() => import('./forms-editor.tsx').then((module) => module.FormsEditor), {
  ssr: false,
  loading: () => <div className="bg-surface-2 min-h-0 flex-1" />,
})

/** The editor of forms, fetched only in the browser and only when forms are opened: form-js is large. */
export function LazyFormsEditor(props: FormsEditorProps) {
  return <Loaded {...props} />
}

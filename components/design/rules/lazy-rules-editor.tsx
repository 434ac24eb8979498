'use client'
import dynamic from 'next/dynamic'
import type { RulesEditorProps } from './rules-editor.tsx'

const Loaded = dynamic(() => import('./rules-editor.tsx').then((module) => module.RulesEditor), {
  ssr: false,
  loading: () => <div className="bg-surface-2 min-h-0 flex-1" />,
})

/** The workbench of rules, fetched only when it is opened. */
export function LazyRulesEditor(props: RulesEditorProps) {
  return <Loaded {...props} />
}

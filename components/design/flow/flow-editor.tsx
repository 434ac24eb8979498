'use client'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css'
import 'bpmn-js-element-templates/dist/assets/element-templates.css'
import '@bpmn-io/element-template-chooser/dist/element-template-chooser.css'
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import './flow-editor.css'
import { FileWarning } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import type { Bench, DraftFile } from '../bench.ts'
import { FindingsList } from '../checks/findings-list.tsx'
import type { Finding } from '../checks/finding.ts'
import { placeMarks } from '../checks/place-marks.ts'
import { useMending } from '../checks/use-mending.ts'
import type { Vocabulary } from '../step/vocabulary.ts'
import type { LoadUses } from '../variables/variable-use.ts'
import { dictionary } from '../zh/dictionary.ts'
import { translateBy } from '../zh/translate.ts'
import { useSpokenChinese } from '../zh/use-spoken-chinese.ts'
import type { FlowContract } from './create-modeler.ts'
import { FlowPalette, type PaletteTemplate } from './flow-palette.tsx'
import { flowBench, showElement } from './flow-bench.ts'
import type { EventBus } from './services.ts'
import { SidePanel } from './side-panel.tsx'
import { useDrawn } from './use-drawn.ts'
import { useModeler } from './use-modeler.ts'
import { useTypedLabels } from './use-typed-labels.ts'
import { useWalking } from './use-walking.ts'
import { ZoomBar } from './zoom-bar.tsx'

export type FlowEditorProps = {
  /** the model as it is opened; the editor starts anew when it changes */
  file: DraftFile
  contract: FlowContract & { loadUses: LoadUses }
  vocabulary: Vocabulary
  findings: readonly Finding[] | null
  checking: boolean
  /** once the model can be worked on, and with null when it no longer can */
  onOpened: (bench: Bench | null) => void
  /** after every edit, undo and redo included */
  onEdit: () => void
}

/** The workbench of a flow: what can be drawn, the canvas, the properties and what the checks found. */
export function FlowEditor({ file, contract, vocabulary, findings, checking, onOpened, onEdit }: FlowEditorProps) {
  const t = useTranslations('design')
  const chinese = useLocale() !== 'en'
  const language = chinese ? 'zh' : 'en'
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const translate = useMemo(() => translateBy(chinese ? dictionary : null), [chinese])
  const { modeler, failed } = useModeler(box, file.text, contract, translate)
  const chosen = useDrawn(modeler)
  const walking = useWalking(modeler)
  const { left, mending } = useMending(modeler, findings, vocabulary.forms)
  useSpokenChinese(frame, chinese)
  useTypedLabels(modeler, box)
  const told = useRef({ onOpened, onEdit })
  useEffect(() => {
    told.current = { onOpened, onEdit }
  })

  useEffect(() => {
    if (!modeler) return
    const edited = () => told.current.onEdit()
    const bus = modeler.get<EventBus>('eventBus')
    bus.on('commandStack.changed', edited)
    told.current.onOpened(flowBench(modeler, file.path))
    return () => {
      bus.off('commandStack.changed', edited)
      told.current.onOpened(null)
    }
  }, [modeler, file.path])

  useEffect(() => {
    if (!modeler || !findings) return
    return placeMarks(modeler, findings, ({ message }) => message[language])
  }, [modeler, findings, language])

  const go = (id: string) => modeler && showElement(modeler, id)
  return (
    <div ref={frame} className="flow-editor grid min-h-0 flex-1 grid-cols-[80px_minmax(0,1fr)_340px]">
      <FlowPalette modeler={modeler} templates={contract.templates as readonly PaletteTemplate[]} inert={walking} />
      <div className="grid min-h-0 min-w-0 grid-rows-[minmax(0,1fr)_auto]">
        <div className="relative isolate min-h-0">
          <div ref={box} role="application" aria-label={t('canvas.label')} className="flow-canvas absolute inset-0" />
          {modeler && <ZoomBar modeler={modeler} walking={walking} />}
          {failed !== null && <Notice icon={FileWarning} title={t('canvas.unreadable')} text={failed} />}
        </div>
        <FindingsList findings={left} checking={checking} onGo={go} mending={mending} />
      </div>
      {modeler ? (
        <SidePanel
          inert={walking}
          modeler={modeler}
          chosen={chosen}
          vocabulary={vocabulary}
          loadUses={contract.loadUses}
          onGo={go}
        />
      ) : (
        <div className="border-line bg-surface border-s" />
      )}
    </div>
  )
}

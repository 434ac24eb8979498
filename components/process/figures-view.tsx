'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Panel } from '@/components/case/panel.tsx'
import { SaveButton } from '@/components/ui/save-button.tsx'
import { saveTable } from '@/components/ui/save-file.ts'
import { figureColumns, figuresFile, type FigureTitles } from './figures-file.ts'
import { FiguresTable } from './figures-table.tsx'
import { HeatDrawing } from './heat-drawing.tsx'
import type { StepFigure } from './step-figure.ts'

/** Where cases stand and what each step did: the drawing and the table beside each other, a step chosen in both. */
export function FiguresView({
  name,
  drawn,
  days,
  steps,
}: {
  name: string
  drawn: { version: number; bpmn: string }
  days: number
  steps: readonly StepFigure[]
}) {
  const t = useTranslations('processes.figures')
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = (elementId: string) => setChosen((before) => (before === elementId ? null : elementId))
  const save = () => {
    const titles = Object.fromEntries(figureColumns.map((column) => [column, t(`file.${column}`)])) as FigureTitles
    saveTable(t('fileName', { name, days }), figuresFile(steps, titles))
  }
  return (
    <>
      <Panel
        id="where"
        title={t('where')}
        hint={t('whereHint', { version: drawn.version })}
        className="overflow-hidden"
      >
        <HeatDrawing
          bpmn={drawn.bpmn}
          label={t('drawing', { name, version: drawn.version })}
          steps={steps}
          chosen={chosen}
          onChoose={choose}
        />
      </Panel>
      <Panel
        id="steps"
        title={t('title')}
        hint={t('titleHint', { days })}
        className="overflow-hidden"
        action={<SaveButton label={t('save')} onSave={save} />}
      >
        <FiguresTable steps={steps} chosen={chosen} onChoose={choose} />
      </Panel>
    </>
  )
}

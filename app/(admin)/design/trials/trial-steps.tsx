'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { completeTrialStep } from '@/app/(staff)/work/task-calls.ts'
import { TaskPanel, type PanelTask } from '@/app/(staff)/work/task-panel.tsx'
import { Select } from '@/components/ui/select.tsx'

export type StepToDo = { task: PanelTask; whose: string }

/** The open steps of a trial, one at a time, with whose each would be. */
export function TrialSteps({ id, steps }: { id: string; steps: readonly StepToDo[] }) {
  const t = useTranslations('trial.steps')
  const [wanted, setWanted] = useState<string | null>(null)
  const chosen = steps.find(({ task }) => task.id === wanted) ?? steps[0]
  if (!chosen) return null
  const { task, whose } = chosen
  return (
    <div className="flex flex-col">
      {steps.length > 1 && (
        <label className="text-ink-2 flex items-center gap-2 px-5 pt-3 text-sm">
          {t('choose')}
          <Select value={task.id} onChange={(event) => setWanted(event.target.value)}>
            {steps.map((each) => (
              <option key={each.task.id} value={each.task.id}>
                {each.task.stepName}
              </option>
            ))}
          </Select>
        </label>
      )}
      <div className="px-5 pt-3">
        <h3 className="text-lg font-semibold">{task.stepName}</h3>
        <p className="text-ink-2 text-sm">{whose}</p>
      </div>
      <TaskPanel
        key={task.id}
        task={task}
        here=""
        next=""
        nextOnPhone=""
        inTrial={(...done) => completeTrialStep(id, ...done)}
      />
    </div>
  )
}

'use client'
import { useEffect, useState } from 'react'
import type { FormStep } from '@/components/design/forms/form-step.ts'

const none: readonly FormStep[] = []

/**
 * Takes a model and whether anybody asks; gives its human steps with the form each of them uses, none while it is read or
 * cannot be. What reads it is fetched by who asks first.
 */
export function useFlowSteps(bpmn: string, asked: boolean): readonly FormStep[] {
  const [read, setRead] = useState<{ bpmn: string; steps: readonly FormStep[] }>({ bpmn: '', steps: none })
  useEffect(() => {
    if (!asked) return
    let gone = false
    const reading = import('@/processes/contract/read-model.ts').then(({ readModel }) => readModel(bpmn))
    reading.then(
      ({ steps }) => {
        const told = steps.map(({ elementId, name, form, resultVariable, outcomes }) => ({
          ...{ id: elementId, name, form, result: resultVariable, outcomes },
        }))
        if (!gone) setRead({ bpmn, steps: told })
      },
      () => !gone && setRead({ bpmn, steps: none }),
    )
    return () => {
      gone = true
    }
  }, [bpmn, asked])
  return read.bpmn === bpmn ? read.steps : none
}

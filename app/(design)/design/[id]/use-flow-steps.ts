'use client'
import { useEffect, useState } from 'react'
import type { FormStep } from '@/components/design/forms/form-step.ts'
import { readModel } from '@/processes/contract/read-model.ts'

const none: readonly FormStep[] = []

/** Takes a model; gives its human steps with the form each of them uses, none while it is read or cannot be. */
export function useFlowSteps(bpmn: string): readonly FormStep[] {
  const [read, setRead] = useState<{ bpmn: string; steps: readonly FormStep[] }>({ bpmn: '', steps: none })
  useEffect(() => {
    let gone = false
    readModel(bpmn).then(
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
  }, [bpmn])
  return read.bpmn === bpmn ? read.steps : none
}

import type Modeler from 'bpmn-js/lib/Modeler'
import { useSyncExternalStore } from 'react'
import { isWalking } from './flow-bench.ts'
import type { EventBus } from './services.ts'

/** Says whether the model is just walked through with tokens. */
export function useWalking(modeler: Modeler | null): boolean {
  return useSyncExternalStore(
    (told) => {
      const bus = modeler?.get<EventBus>('eventBus')
      bus?.on('tokenSimulation.toggleMode', told)
      return () => bus?.off('tokenSimulation.toggleMode', told)
    },
    () => modeler !== null && isWalking(modeler),
    () => false,
  )
}

import type Modeler from 'bpmn-js/lib/Modeler'
import type { ElementRegistry, Overlays } from '../flow/services.ts'
import type { Finding } from './finding.ts'

const shape = 'grid size-[21px] place-items-center rounded-full text-xs font-semibold shadow-1 cursor-pointer'
const tones = { error: 'bg-red text-on-red', warning: 'bg-amber text-black' }

/**
 * Takes a modeler, the faults and how their number is said; sets a badge on each element at fault, red when it stops
 * the publication. Gives the function that takes them off.
 */
export function placeMarks(
  modeler: Modeler,
  findings: readonly Finding[],
  say: (finding: Finding) => string,
): () => void {
  const overlays = modeler.get<Overlays>('overlays')
  const registry = modeler.get<ElementRegistry>('elementRegistry')
  for (const id of new Set(findings.map(({ element }) => element))) {
    const ofElement = findings.filter(({ element }) => element === id)
    const drawn = registry.get(id)
    if (!drawn?.parent) continue
    const grave = ofElement.some(({ severity }) => severity === 'error')
    const mark = document.createElement('span')
    mark.className = `${shape} ${grave ? tones.error : tones.warning}`
    mark.textContent = String(ofElement.length)
    mark.title = ofElement.map(say).join('\n')
    overlays.add(id, 'finding', { position: { top: -12, right: 10 }, scale: { min: 0.8, max: 1.2 }, html: mark })
  }
  return () => overlays.remove({ type: 'finding' })
}

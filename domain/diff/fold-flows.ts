import type { Words } from '../shared/words.ts'
import type { PlainElement } from './plain-model.ts'

type Part = { element: PlainElement; drawn: string[] }

/**
 * Takes what came (or went) and all of its side. A flow that came with a step is told with the step: where it comes
 * from, where it leads to. Gives what is left to tell, by key.
 */
export function foldFlows(parts: readonly PlainElement[], all: readonly PlainElement[]): Map<string, Part> {
  const byKey = new Map(all.map((element) => [element.key, element]))
  const kept = new Map(parts.map((element): [string, Part] => [element.key, { element, drawn: element.shownAt }]))
  for (const flow of parts) {
    const [from, to] = [endOf(flow, 'sourceRef'), endOf(flow, 'targetRef')]
    // both ends new: it is told with the step it leads to
    const [host, other, leads] = to && kept.has(to) ? [to, from, false] : [from, to, true]
    const [part, far] = [host && kept.get(host), other && byKey.get(other)]
    if (!part || !far) continue
    kept.delete(flow.key)
    kept.set(part.element.key, {
      element: { ...part.element, details: join(part.element.details, flowWords(flow, far, leads)) },
      drawn: [...part.drawn, flow.id],
    })
  }
  return kept
}

/** said by the two steps themselves */
const told = new Set(['type', 'sourceRef', 'targetRef', 'parent', 'lane'])

const endOf = ({ properties }: PlainElement, end: string) => properties[end]?.refersTo?.[0]

/** All else a flow says is told with it: its name and its condition. */
function flowWords(flow: PlainElement, far: PlainElement, leads: boolean): Words {
  const said = Object.entries(flow.properties).filter(([key]) => !told.has(key))
  const zh = said.map(([, { label, words }]) => `${label.zh} ${words.zh}`).join('，')
  const en = said.map(([, { label, words }]) => `${label.en} ${words.en}`).join(', ')
  return {
    zh: `，${leads ? '到' : '来自'}${far.own.zh}${zh && `（${zh}）`}`,
    en: `, ${leads ? 'to' : 'from'} ${far.own.en}${en && ` (${en})`}`,
  }
}

const join = (details: Words | null, more: Words): Words => ({
  zh: `${details?.zh ?? ''}${more.zh}`,
  en: `${details?.en ?? ''}${more.en}`,
})

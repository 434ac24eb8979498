import { describe, expect, it } from 'vitest'
import type { Element } from '../moddle/element.ts'
import { ownWords } from './own-words.ts'

const step: Element = { id: 'Activity_1', $type: 'bpmn:UserTask', name: '处置' }
const gateway: Element = { id: 'Gateway_1iq29hg', $type: 'bpmn:ExclusiveGateway', $instanceOf: () => true }
const flow: Element = { id: 'Flow_1', $type: 'bpmn:SequenceFlow', sourceRef: step, targetRef: gateway }
gateway.incoming = [flow]

describe('what a person calls an element', () => {
  it('is its name', () => expect(ownWords(step).zh).toBe('环节「处置」'))

  it('is where it stands when nobody named it', () => {
    expect(ownWords(gateway)).toEqual({ zh: '未命名的判断（在“处置”之后）', en: 'unnamed decision (behind “处置”)' })
    expect(ownWords(flow).zh).toBe('流向「处置 → 未命名的判断（在“处置”之后）」')
  })
})

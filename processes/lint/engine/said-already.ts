import type { Finding } from '../finding.ts'
import type { EngineRuleName } from './engine-rule-code.ts'
import { enginePrefix } from './engine-rules.ts'

/** Rules of ours that name the same fault of an element in words of the domain. */
const ofOurs: Partial<Record<EngineRuleName, readonly string[]>> = {
  'called-element': ['supported-element'],
  'element-type': ['supported-element', 'event-definition'],
  'executable-process': ['one-process'],
  feel: ['feel-syntax', 'script-code', 'script-feel', 'decision'],
  implementation: ['job-type', 'script-code', 'script-feel', 'decision', 'native-user-task'],
  'message-reference': ['message-key', 'clock-event', 'event-definition'],
  'no-cancel-execution-listener': ['listeners'],
  'no-execution-listener-headers': ['listeners'],
  'no-execution-listeners': ['listeners'],
  'no-task-listeners': ['listeners'],
  'no-multiple-none-start-events': ['start-event'],
  'sequence-flow-condition': ['feel-syntax'],
  subscription: ['message-key', 'clock-event'],
  'task-schedule': ['native-user-task'],
  'no-priority-definition': ['native-user-task'],
  'start-event-form': ['start-event'],
  timer: ['timer-date', 'feel-syntax'],
  'user-task-form': ['native-user-task'],
  'bpmnlint/conditional-event': ['supported-element'],
  'bpmnlint/ad-hoc-sub-process': ['supported-element'],
  'bpmnlint/event-sub-process-typed-start-event': ['event-definition'],
  'bpmnlint/single-blank-start-event': ['start-event'],
  'bpmnlint/start-event-required': ['start-event'],
}

/** Rules of the engine that say the same as another of them. */
const ofTheirs: Partial<Record<EngineRuleName, EngineRuleName>> = {
  'bpmnlint/link-event': 'link-event',
  'bpmnlint/single-blank-start-event': 'no-multiple-none-start-events',
}

/** One fault of the whole flow, whatever element each of the two names. */
const ofTheWholeFlow: Partial<Record<EngineRuleName, string>> = {
  'no-loop': 'endless-loop',
  'sequence-flow-condition': 'gateway-default',
}

/** Takes all findings of a bundle; gives them without those of the engine's rules that a rule of ours names better. */
export function withoutTwins(findings: readonly Finding[]): Finding[] {
  const at = new Set(findings.map(({ rule, element }) => `${rule} ${element}`))
  const rules = new Set(findings.map(({ rule }) => rule))
  return findings.filter(({ rule, element }) => {
    if (!rule.startsWith(enginePrefix)) return true
    const name = rule.slice(enginePrefix.length) as EngineRuleName
    const twins = [...(ofOurs[name] ?? []), ...(ofTheirs[name] ? [`${enginePrefix}${ofTheirs[name]}`] : [])]
    return !twins.some((twin) => at.has(`${twin} ${element}`)) && !rules.has(ofTheWholeFlow[name] ?? '')
  })
}

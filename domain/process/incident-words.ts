import type { Reason } from '../shared/refusal.ts'
import { refusalSentences } from '../shared/refusal-text.ts'

type Words = { zh: string; en: string }

/** What stands still: an incident of the engine with its type, a command set aside with its kind, a case adrift. */
export type IncidentReport = {
  kind: 'engine' | 'outbox' | 'adrift'
  type: string
  message: string
  elementId: string | null
}

/** Takes where a job failed and why; gives the message an engine carries: a line a language, for any client to read. */
export const toIncidentMessage = (elementId: string, { zh, en }: Words): string =>
  `${elementId}：${zh}\n${elementId}: ${en}`

/**
 * Takes what stands still; gives why, and the cure, in both languages, without the element: pages name it beside. What
 * our own jobs say is in both already; what the engine says is told in our words, with what it names.
 */
export function incidentWords({ kind, type, message, elementId }: IncidentReport): Words {
  const [zh = '', en] = message.split('\n')
  if (en && zh.startsWith(`${elementId}：`))
    return { zh: zh.slice(`${elementId}：`.length), en: en.slice(`${elementId}: `.length) }
  return refusalSentences(kind === 'engine' ? engineReason(type, message) : otherReason(kind, type, message))
}

function otherReason(kind: 'outbox' | 'adrift', type: string, message: string): Reason {
  if (kind === 'adrift') return { code: 'incident.nothing_waits' }
  return { code: 'incident.command_refused', params: { command: type, detail: shorten(message) } }
}

/** By the error types of Zeebe 8.5; the tests hold what it really writes. */
function engineReason(type: string, message: string): Reason {
  const detail = shorten(message)
  switch (type) {
    case 'JOB_NO_RETRIES':
      return { code: 'incident.job_failed', params: { detail } }
    case 'CONDITION_ERROR':
      return { code: 'incident.no_flow' }
    case 'EXTRACT_VALUE_ERROR':
    case 'IO_MAPPING_ERROR':
      return expressionReason(message, detail)
    case 'CALLED_DECISION_ERROR':
    case 'DECISION_EVALUATION_ERROR':
      return {
        code: 'incident.decision',
        params: { decision: quoted(message, /decision (?:with id )?'(.+?)'/s) ?? '—', detail },
      }
    case 'UNHANDLED_ERROR_EVENT':
      return { code: 'incident.error_uncaught', params: { detail } }
    case 'CALLED_ELEMENT_ERROR':
      return { code: 'incident.called_process', params: { detail } }
    case 'MESSAGE_SIZE_EXCEEDED':
      return { code: 'incident.too_large', params: { detail } }
    default:
      return { code: 'incident.engine', params: { type, detail } }
  }
}

function expressionReason(message: string, detail: string): Reason {
  const key = quoted(message, /correlation key for '(.+?)': /s)
  const expression = key ?? quoted(message, /expression '(.+?)'(?= to be |: )/s) ?? '—'
  const variable = quoted(message, /No variable found with name '(.+?)'/s)
  if (variable) return { code: 'incident.variable_missing', params: { expression, variable } }
  if (key) return { code: 'incident.correlation', params: { expression, detail } }
  const [, expected, found] = /' to be (.+), but was '(.+?)'/s.exec(message) ?? []
  return expected && found
    ? { code: 'incident.expression_type', params: { expression, expected: expected.replaceAll("'", ''), found } }
    : { code: 'incident.expression', params: { expression, detail } }
}

const quoted = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null

/** Without the warnings behind, in one line, so that it can stand inside a sentence. */
const shorten = (text: string): string => {
  const [said = ''] = text.split(/ *The evaluation reported the following warnings:/)
  const line = said.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

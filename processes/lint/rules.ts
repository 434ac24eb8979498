import type { LintRule } from './rule.ts'
import { clockEvent } from './rules/clock-event.ts'
import { clockKey } from './rules/clock-key.ts'
import { clockMultiInstance } from './rules/clock-multi-instance.ts'
import { clockName } from './rules/clock-name.ts'
import { conditionVariable } from './rules/condition-variable.ts'
import { connected } from './rules/connected.ts'
import { decision } from './rules/decision.ts'
import { drawing } from './rules/drawing.ts'
import { endArchive } from './rules/end-archive.ts'
import { eventDefinition } from './rules/event-definition.ts'
import { feelSyntax } from './rules/feel-syntax.ts'
import { formFields } from './rules/form-fields.ts'
import { formOutcome } from './rules/form-outcome.ts'
import { formPresent } from './rules/form-present.ts'
import { formRights } from './rules/form-rights.ts'
import { gatewayDefault } from './rules/gateway-default.ts'
import { jobHeaders } from './rules/job-headers.ts'
import { jobType } from './rules/job-type.ts'
import { listeners } from './rules/listeners.ts'
import { messageKey } from './rules/message-key.ts'
import { nativeUserTask } from './rules/native-user-task.ts'
import { noticeCode } from './rules/notice-code.ts'
import { oneMessage } from './rules/one-message.ts'
import { oneProcess } from './rules/one-process.ts'
import { outcomeFlow } from './rules/outcome-flow.ts'
import { readable } from './rules/readable.ts'
import { returnOutcome } from './rules/return-outcome.ts'
import { scriptFeel } from './rules/script-feel.ts'
import { startEvent } from './rules/start-event.ts'
import { statusText } from './rules/status-text.ts'
import { stepHeaders } from './rules/step-headers.ts'
import { stepLimit } from './rules/step-limit.ts'
import { stepUnit } from './rules/step-unit.ts'
import { supportedElement } from './rules/supported-element.ts'
import { timerDate } from './rules/timer-date.ts'

/** All rules, in the order their findings are shown. */
export const rules: readonly LintRule[] = [
  ...[
    readable,
    drawing,
    oneProcess,
    startEvent,
    connected,
    eventDefinition,
    supportedElement,
    nativeUserTask,
    listeners,
    scriptFeel,
  ],
  ...[
    statusText,
    stepHeaders,
    stepLimit,
    stepUnit,
    formPresent,
    formFields,
    formOutcome,
    formRights,
    outcomeFlow,
    returnOutcome,
  ],
  ...[jobType, jobHeaders, noticeCode, decision, feelSyntax, gatewayDefault, conditionVariable],
  ...[clockName, clockKey, clockEvent, clockMultiInstance, oneMessage, messageKey, timerDate, endArchive],
]

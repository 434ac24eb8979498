import type { LintRule } from './rule.ts'
import { clockEvent } from './rules/clock-event.ts'
import { clockKey } from './rules/clock-key.ts'
import { clockMultiInstance } from './rules/clock-multi-instance.ts'
import { clockName } from './rules/clock-name.ts'
import { conditionVariable } from './rules/condition-variable.ts'
import { connected } from './rules/connected.ts'
import { deadEnd } from './rules/dead-end.ts'
import { deadJoin } from './rules/dead-join.ts'
import { decision } from './rules/decision.ts'
import { decisionNames } from './rules/decision-names.ts'
import { declaredName } from './rules/declared-name.ts'
import { departmentReturn } from './rules/department-return.ts'
import { drawing } from './rules/drawing.ts'
import { endArchive } from './rules/end-archive.ts'
import { endlessLoop } from './rules/endless-loop.ts'
import { eventDefinition } from './rules/event-definition.ts'
import { feelSyntax } from './rules/feel-syntax.ts'
import { formFields } from './rules/form-fields.ts'
import { formOutcome } from './rules/form-outcome.ts'
import { formPresent } from './rules/form-present.ts'
import { formRights } from './rules/form-rights.ts'
import { formWritten } from './rules/form-written.ts'
import { gatewayDefault } from './rules/gateway-default.ts'
import { jobHeaders } from './rules/job-headers.ts'
import { jobType } from './rules/job-type.ts'
import { knownUnit } from './rules/known-unit.ts'
import { knownVariable } from './rules/known-variable.ts'
import { listeners } from './rules/listeners.ts'
import { messageKey } from './rules/message-key.ts'
import { nativeUserTask } from './rules/native-user-task.ts'
import { noticeCode } from './rules/notice-code.ts'
import { oneMessage } from './rules/one-message.ts'
import { oneProcess } from './rules/one-process.ts'
import { outcomeFlow } from './rules/outcome-flow.ts'
import { readable } from './rules/readable.ts'
import { returnOutcome } from './rules/return-outcome.ts'
import { scriptCode } from './rules/script-code.ts'
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
    deadEnd,
    endlessLoop,
    deadJoin,
    eventDefinition,
    supportedElement,
    nativeUserTask,
    listeners,
    scriptCode,
    scriptFeel,
  ],
  ...[
    statusText,
    stepHeaders,
    declaredName,
    stepLimit,
    stepUnit,
    formPresent,
    formFields,
    formOutcome,
    formRights,
    formWritten,
    outcomeFlow,
    returnOutcome,
    departmentReturn,
  ],
  ...[
    jobType,
    jobHeaders,
    noticeCode,
    decision,
    decisionNames,
    knownUnit,
    feelSyntax,
    gatewayDefault,
    conditionVariable,
    knownVariable,
  ],
  ...[clockName, clockKey, clockEvent, clockMultiInstance, oneMessage, messageKey, timerDate, endArchive],
]

/** Those of them that files from elsewhere are refused for, and a draft is told of as soon as it is saved. */
export const forbidding: readonly LintRule[] = [oneProcess, scriptCode, listeners]

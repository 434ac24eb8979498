import { callWebhook } from './call-webhook.ts'
import { startCaseClock, stopCaseClock } from './case-clock.ts'
import { archive, setCase } from './case-state.ts'
import { caseClockEvent, stepClockEvent } from './clock-events.ts'
import type { CatalogueEntry } from './definition.ts'
import { dispatchCase, dispatchRules } from './dispatch.ts'
import { humanStep } from './human-step.ts'
import { classify, findGrid } from './intake.ts'
import { messageAnytime, messageCatch } from './messages.ts'
import { feedBack, lapseRating, notify, requestRating } from './people.ts'

/** Everything an administrator can draw with, in the order of the palette. */
export const catalogue: readonly CatalogueEntry[] = [
  ...[humanStep, stepClockEvent, caseClockEvent, startCaseClock, stopCaseClock],
  ...[findGrid, classify, dispatchRules, dispatchCase, setCase, notify],
  ...[feedBack, requestRating, lapseRating, archive, callWebhook],
  ...[messageCatch, messageAnytime],
]

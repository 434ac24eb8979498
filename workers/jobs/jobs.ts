import type { AnyJob } from '@/workers/runtime/job-definition.ts'
import { archiveCase } from './archive/handler.ts'
import { callWebhook } from './call-webhook/handler.ts'
import { classifyCase } from './classify/handler.ts'
import { dispatchCase } from './dispatch/handler.ts'
import { feedBack } from './feed-back/handler.ts'
import { findGridOfCase } from './find-grid/handler.ts'
import { lapseRating } from './lapse-rating/handler.ts'
import { notify } from './notify/handler.ts'
import { requestRating } from './request-rating/handler.ts'
import { setCase } from './set-status/handler.ts'
import { startCaseClock } from './start-clock/handler.ts'
import { stopCaseClock } from './stop-clock/handler.ts'

/** Everything a model can ask for besides people; one entry for each job type of the contract. */
export const jobs: readonly AnyJob[] = [
  startCaseClock,
  stopCaseClock,
  findGridOfCase,
  classifyCase,
  dispatchCase,
  setCase,
  notify,
  feedBack,
  requestRating,
  lapseRating,
  archiveCase,
  callWebhook,
]

import type { Route } from '@/server/http/definition.ts'
import type { OtherMethod } from '@/server/http/other-methods.ts'
import * as policy from './v1/alarm-policies/[code]/route.ts'
import * as policies from './v1/alarm-policies/route.ts'
import * as board from './v1/board/route.ts'
import * as boardAlarms from './v1/board/alarms/route.ts'
import * as boardCases from './v1/board/cases/route.ts'
import * as boardExport from './v1/board/export/route.ts'
import * as calendarImport from './v1/calendars/[code]/import/route.ts'
import * as calendarPreview from './v1/calendars/[code]/preview/route.ts'
import * as calendar from './v1/calendars/[code]/route.ts'
import * as calendars from './v1/calendars/route.ts'
import * as caseAlarms from './v1/cases/[number]/alarms/route.ts'
import * as caseClocks from './v1/cases/[number]/clocks/route.ts'
import * as caseEvents from './v1/cases/[number]/events/route.ts'
import * as caseFlow from './v1/cases/[number]/flow/route.ts'
import * as caseMoves from './v1/cases/[number]/moves/route.ts'
import * as casePassages from './v1/cases/[number]/passages/route.ts'
import * as caseRating from './v1/cases/[number]/rating/route.ts'
import * as caseStar from './v1/cases/[number]/star/route.ts'
import * as caseWay from './v1/cases/[number]/way/route.ts'
import * as oneCase from './v1/cases/[number]/route.ts'
import * as cases from './v1/cases/route.ts'
import * as categories from './v1/categories/route.ts'
import * as channelTest from './v1/channels/[code]/test/route.ts'
import * as channel from './v1/channels/[code]/route.ts'
import * as channels from './v1/channels/route.ts'
import * as clock from './v1/clock/route.ts'
import * as deadlinePreview from './v1/deadlines/preview/route.ts'
import * as draftLock from './v1/drafts/[id]/lock/route.ts'
import * as draftChanges from './v1/drafts/[id]/changes/route.ts'
import * as draftApprove from './v1/drafts/[id]/approve/route.ts'
import * as draftPublish from './v1/drafts/[id]/publish/route.ts'
import * as draftPlan from './v1/drafts/[id]/plan/route.ts'
import * as draftRestore from './v1/drafts/[id]/restore/route.ts'
import * as draftRevisions from './v1/drafts/[id]/revisions/route.ts'
import * as oneDraft from './v1/drafts/[id]/route.ts'
import * as drafts from './v1/drafts/route.ts'
import * as file from './v1/files/[id]/route.ts'
import * as files from './v1/files/route.ts'
import * as locate from './v1/grids/locate/route.ts'
import * as grids from './v1/grids/route.ts'
import * as incidentContinue from './v1/incidents/[id]/continue/route.ts'
import * as incidentRetry from './v1/incidents/[id]/retry/route.ts'
import * as incidents from './v1/incidents/route.ts'
import * as limit from './v1/limits/[category]/route.ts'
import * as limits from './v1/limits/route.ts'
import * as messageRetry from './v1/messages/[id]/retry/route.ts'
import * as messages from './v1/messages/route.ts'
import * as myStars from './v1/me/stars/route.ts'
import * as me from './v1/me/route.ts'
import * as notificationRead from './v1/notifications/[id]/read/route.ts'
import * as notificationsRead from './v1/notifications/read/route.ts'
import * as notifications from './v1/notifications/route.ts'
import * as personRoles from './v1/people/[login]/roles/route.ts'
import * as migrationBack from './v1/migrations/[id]/back/route.ts'
import * as migrationCases from './v1/migrations/[id]/cases/route.ts'
import * as oneMigration from './v1/migrations/[id]/route.ts'
import * as oneProcess from './v1/processes/[key]/route.ts'
import * as canary from './v1/processes/[key]/canary/route.ts'
import * as canaryPromote from './v1/processes/[key]/canary/promote/route.ts'
import * as processFigures from './v1/processes/[key]/figures/route.ts'
import * as processMigrations from './v1/processes/[key]/migrations/route.ts'
import * as processDiff from './v1/processes/[key]/diff/route.ts'
import * as processReplays from './v1/processes/[key]/replays/route.ts'
import * as rollout from './v1/processes/[key]/rollout/route.ts'
import * as processVersions from './v1/processes/[key]/versions/route.ts'
import * as retire from './v1/processes/[key]/versions/[version]/retire/route.ts'
import * as republish from './v1/processes/[key]/versions/[version]/republish/route.ts'
import * as processes from './v1/processes/route.ts'
import * as processLint from './v1/processes/lint/route.ts'
import * as processRoutes from './v1/processes/routes/route.ts'
import * as ruleCodes from './v1/processes/rules/codes/route.ts'
import * as tryRules from './v1/processes/rules/try/route.ts'
import * as recompute from './v1/recomputes/[id]/route.ts'
import * as recomputePreview from './v1/recomputes/preview/route.ts'
import * as recomputes from './v1/recomputes/route.ts'
import * as requestCancel from './v1/requests/[id]/cancel/route.ts'
import * as requestDecide from './v1/requests/[id]/decide/route.ts'
import * as requests from './v1/requests/route.ts'
import * as stream from './v1/stream/route.ts'
import * as taskAssign from './v1/tasks/[id]/assign/route.ts'
import * as taskCandidates from './v1/tasks/[id]/candidates/route.ts'
import * as taskClaim from './v1/tasks/[id]/claim/route.ts'
import * as taskComplete from './v1/tasks/[id]/complete/route.ts'
import * as taskRelease from './v1/tasks/[id]/release/route.ts'
import * as task from './v1/tasks/[id]/route.ts'
import * as tasks from './v1/tasks/route.ts'
import * as trackPhoto from './v1/track/[code]/photos/[id]/route.ts'
import * as trackRating from './v1/track/[code]/rating/route.ts'
import * as track from './v1/track/[code]/route.ts'
import * as processTrials from './v1/processes/[key]/trials/route.ts'
import * as oneTrial from './v1/trials/[id]/route.ts'
import * as trialMark from './v1/trials/[id]/mark/route.ts'
import * as trialRating from './v1/trials/[id]/rating/route.ts'
import * as trialStep from './v1/trials/[id]/steps/[task]/route.ts'
import * as trialTime from './v1/trials/[id]/time/route.ts'
import * as trials from './v1/trials/route.ts'
import * as units from './v1/units/route.ts'

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

/** Every address answers all methods; those without a definition refuse. */
const modules: Record<(typeof methods)[number], Route | OtherMethod>[] = [
  ...[
    cases,
    oneCase,
    caseEvents,
    caseClocks,
    caseAlarms,
    caseFlow,
    caseMoves,
    casePassages,
    caseRating,
    caseStar,
    deadlinePreview,
  ],
  ...[caseWay, requests, requestDecide, requestCancel],
  ...[board, boardCases, boardAlarms, boardExport, myStars],
  ...[tasks, task, taskCandidates, taskClaim, taskRelease, taskAssign, taskComplete],
  ...[files, file, categories, units, grids, locate],
  ...[drafts, oneDraft, draftLock, draftRevisions, draftRestore, draftChanges, draftApprove, draftPublish, draftPlan],
  ...[processes, processRoutes, processLint, ruleCodes, tryRules, oneProcess, processVersions, processDiff, republish],
  ...[rollout, canary, canaryPromote, retire],
  ...[processFigures, processReplays],
  ...[processTrials, trials, oneTrial, trialMark, trialTime, trialStep, trialRating],
  ...[processMigrations, oneMigration, migrationCases, migrationBack],
  ...[incidents, incidentRetry, incidentContinue],
  ...[notifications, notificationsRead, notificationRead, me, personRoles, stream],
  ...[track, trackRating, trackPhoto, clock],
  ...[calendars, calendar, calendarImport, calendarPreview, limits, limit, policies, policy],
  ...[recomputes, recomputePreview, recompute, channels, channel, channelTest, messages, messageRetry],
]

/** Every route of the API that is described; a test holds this list against the folder. */
export const apiRoutes: Route[] = modules.flatMap((door) =>
  methods.map((method) => door[method]).filter((route) => 'definition' in route),
)

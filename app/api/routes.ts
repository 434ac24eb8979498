import type { Route } from '@/server/http/definition.ts'
import type { OtherMethod } from '@/server/http/other-methods.ts'
import * as caseAlarms from './v1/cases/[number]/alarms/route.ts'
import * as caseClocks from './v1/cases/[number]/clocks/route.ts'
import * as caseEvents from './v1/cases/[number]/events/route.ts'
import * as caseFlow from './v1/cases/[number]/flow/route.ts'
import * as caseMoves from './v1/cases/[number]/moves/route.ts'
import * as caseRating from './v1/cases/[number]/rating/route.ts'
import * as oneCase from './v1/cases/[number]/route.ts'
import * as cases from './v1/cases/route.ts'
import * as categories from './v1/categories/route.ts'
import * as clock from './v1/clock/route.ts'
import * as deadlinePreview from './v1/deadlines/preview/route.ts'
import * as file from './v1/files/[id]/route.ts'
import * as files from './v1/files/route.ts'
import * as locate from './v1/grids/locate/route.ts'
import * as grids from './v1/grids/route.ts'
import * as incidentContinue from './v1/incidents/[id]/continue/route.ts'
import * as incidentRetry from './v1/incidents/[id]/retry/route.ts'
import * as incidents from './v1/incidents/route.ts'
import * as me from './v1/me/route.ts'
import * as notificationRead from './v1/notifications/[id]/read/route.ts'
import * as notificationsRead from './v1/notifications/read/route.ts'
import * as notifications from './v1/notifications/route.ts'
import * as personRoles from './v1/people/[login]/roles/route.ts'
import * as oneProcess from './v1/processes/[key]/route.ts'
import * as processVersions from './v1/processes/[key]/versions/route.ts'
import * as processes from './v1/processes/route.ts'
import * as processRoutes from './v1/processes/routes/route.ts'
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
import * as units from './v1/units/route.ts'

/** Every address answers all methods; those without a definition refuse. */
const modules: Record<'GET' | 'POST', Route | OtherMethod>[] = [
  ...[cases, oneCase, caseEvents, caseClocks, caseAlarms, caseFlow, caseMoves, caseRating, deadlinePreview],
  ...[tasks, task, taskCandidates, taskClaim, taskRelease, taskAssign, taskComplete],
  ...[files, file, categories, units, grids, locate],
  ...[processes, processRoutes, oneProcess, processVersions, incidents, incidentRetry, incidentContinue],
  ...[notifications, notificationsRead, notificationRead, me, personRoles, stream],
  ...[track, trackRating, trackPhoto, clock],
]

/** Every route of the API that is described; a test holds this list against the folder. */
export const apiRoutes: Route[] = modules.flatMap(({ GET, POST }) =>
  [GET, POST].filter((route) => 'definition' in route),
)

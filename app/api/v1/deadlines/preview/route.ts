import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { deadlinePreview, deadlineQuestion } from '@/server/http/views/deadline.ts'
import { previewDeadline } from '@/server/services/deadlines/preview.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/deadlines/preview',
    name: 'previewDeadline',
    tag: 'deadlines',
    summary: 'When a limit would be due from a moment on, through what history, and why; stores nothing',
    auth: 'person',
    body: deadlineQuestion,
    answer: deadlinePreview,
    refusals: [
      'limit.invalid',
      'limit.needs_calendar',
      'level.invalid',
      'clock.history_invalid',
      'calendar.unknown',
      'calendar.year_missing',
    ],
  },
  ({ body: { history = [], ...question } }) => previewDeadline({ ...question, history }),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')

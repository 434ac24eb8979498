import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { boardAlarm } from '@/server/http/views/board.ts'
import { listBoardAlarms } from '@/server/services/board/list-board-alarms.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/board/alarms',
    name: 'listBoardAlarms',
    tag: 'board',
    summary: 'The newest alarms of the last 24 hours on what a leader watches',
    auth: 'person',
    answer: z.object({ items: z.array(boardAlarm) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const alarms = await listBoardAlarms(actor)
    return alarms.ok ? ok({ items: alarms.value }) : alarms
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')

import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { board, boardAxes, boardQuery } from '@/server/http/views/board.ts'
import { getBoard } from '@/server/services/board/get-board.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/board',
    name: 'getBoard',
    tag: 'board',
    summary: 'The open cases a leader watches, counted by lamp, step and unit, region or category class',
    auth: 'person',
    query: z.strictObject({
      by: z.enum(boardAxes).optional().describe('what the rows are, `unit` by itself'),
      ...boardQuery,
    }),
    answer: board,
    refusals: ['right.missing', 'unit.unknown'],
  },
  ({ actor, query }) => getBoard(actor, query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')

import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { pageOf, pageQuery } from '@/server/http/text.ts'
import { boardCase, boardQuery } from '@/server/http/views/board.ts'
import { listBoardCases } from '@/server/services/board/list-board-cases.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/board/cases',
    name: 'listBoardCases',
    tag: 'board',
    summary: 'The cases behind the board, the earliest deadline first, those on hold behind',
    auth: 'person',
    query: z.strictObject({ ...boardQuery, ...pageQuery }),
    answer: pageOf(boardCase),
    refusals: ['right.missing', 'unit.unknown', 'cursor.invalid'],
  },
  ({ actor, query }) => listBoardCases(actor, query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')

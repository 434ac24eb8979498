import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { boardQuery } from '@/server/http/views/board.ts'
import { exportBoard, exportFormats, mostRows } from '@/server/services/board/export-board.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/board/export',
    name: 'exportBoard',
    tag: 'board',
    summary: 'The cases behind the board as a file for a spreadsheet',
    auth: 'person',
    query: z.strictObject({ format: z.enum(['csv', 'xlsx']), ...boardQuery }),
    answer: {
      mediaType: exportFormats.csv,
      description: `A CSV file in UTF-8 or an XLSX file (\`format\`), at most ${mostRows} cases; a last line says when there are more`,
    },
    refusals: ['right.missing', 'unit.unknown'],
  },
  async ({ actor, query, locale }) => {
    const made = await exportBoard(actor, { ...query, locale })
    if (!made.ok) return made
    const { fileName, body } = made.value
    const headers = {
      'content-type': exportFormats[query.format],
      'content-disposition': `attachment; filename="board.${query.format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    }
    return ok(new Response(body, { headers }))
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')

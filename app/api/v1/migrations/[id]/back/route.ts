import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { migrationParams } from '@/server/http/views/migration.ts'
import { takeBack } from '@/server/services/migrations/steer-migration.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/migrations/{id}/back',
    name: 'takeMigrationBack',
    tag: 'processes',
    summary: 'Takes the cases of a migration back, those on which nothing was done since',
    auth: 'person',
    right: 'process.migrate',
    params: migrationParams,
    answer: z.object({ id: z.string().describe('the migration that takes them back') }),
    refusals: ['right.missing', 'migration.not_found', 'migration.running', 'migration.no_way_back'],
  },
  ({ actor, params }) => takeBack(actor, params.id),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')

import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { migration, migrationParams } from '@/server/http/views/migration.ts'
import { getMigration } from '@/server/services/migrations/get-migration.ts'
import { steerMigration } from '@/server/services/migrations/steer-migration.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/migrations/{id}',
    name: 'getMigration',
    tag: 'processes',
    summary: 'A migration and how far it is',
    auth: 'person',
    params: migrationParams,
    answer: migration,
    refusals: ['right.missing', 'migration.not_found'],
  },
  ({ actor, params }) => getMigration(actor, params.id),
)

export const PUT = route(
  {
    method: 'PUT',
    path: '/api/v1/migrations/{id}',
    name: 'steerMigration',
    tag: 'processes',
    summary: 'Lets a migration rest or go on; cases on their way arrive all the same',
    auth: 'person',
    right: 'process.migrate',
    params: migrationParams,
    body: z.strictObject({ state: z.enum(['paused', 'running']) }),
    answer: z.object({ state: z.enum(['paused', 'running']) }),
    refusals: ['right.missing', 'migration.not_found', 'migration.finished'],
  },
  ({ actor, params, body }) => steerMigration(actor, params.id, body.state),
)

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'PUT')

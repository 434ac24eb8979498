import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { askedMigration, migration, migrationRows } from '@/server/http/views/migration.ts'
import { processParams } from '@/server/http/views/process.ts'
import { listMigrations } from '@/server/services/migrations/get-migration.ts'
import { previewMigration } from '@/server/services/migrations/preview-migration.ts'
import { startMigration } from '@/server/services/migrations/start-migration.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/processes/{key}/migrations',
    name: 'listMigrations',
    tag: 'processes',
    summary: 'The latest migrations of a process, the newest first',
    auth: 'person',
    params: processParams,
    answer: z.object({ items: z.array(migration) }),
    refusals: ['right.missing', 'process.not_found'],
  },
  async ({ actor, params }) => {
    const found = await listMigrations(actor, params.key)
    return found.ok ? ok({ items: found.value }) : found
  },
)

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/processes/{key}/migrations',
    name: 'migrateCases',
    tag: 'processes',
    summary: 'Takes the open cases of a version to another, or says for each of them what that would mean (dryRun)',
    auth: 'person',
    right: 'process.migrate',
    params: processParams,
    body: askedMigration,
    answer: migrationRows,
    refusals: [
      ...(['right.missing', 'process.version_not_found', 'unit.unknown', 'migration.same_version'] as const),
      ...(['migration.mapping_unknown', 'migration.too_many', 'migration.nothing', 'migration.changed'] as const),
      'migration.running',
    ],
  },
  async ({ actor, params, body: { dryRun, ...asked } }) => {
    if (!dryRun) return startMigration(actor, params.key, asked)
    const preview = await previewMigration(actor, params.key, asked)
    return preview.ok ? ok({ id: null, ...preview.value }) : preview
  },
)

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST')

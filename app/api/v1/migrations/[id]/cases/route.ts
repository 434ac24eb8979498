import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { migratedCase, migrationParams } from '@/server/http/views/migration.ts'
import { listMigratedCases } from '@/server/services/migrations/get-migration.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/migrations/{id}/cases',
    name: 'listMigratedCases',
    tag: 'processes',
    summary: 'Every case of a migration: as it came out, and as the dry run had said',
    auth: 'person',
    params: migrationParams,
    answer: z.object({ items: z.array(migratedCase) }),
    refusals: ['right.missing', 'migration.not_found'],
  },
  async ({ actor, params }) => {
    const found = await listMigratedCases(actor, params.id)
    return found.ok ? ok({ items: found.value }) : found
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')

import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { bundleFaults, bundleFiles, finding, largestBundle } from '@/server/http/views/draft.ts'
import { checkFiles } from '@/server/services/processes/check-files.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/processes/lint',
    name: 'lintProcess',
    tag: 'processes',
    summary: 'Checks a bundle as publishing would, and stores nothing',
    auth: 'person',
    right: 'process.read',
    body: z.strictObject({ files: bundleFiles }),
    largestBody: largestBundle,
    answer: z.object({ findings: z.array(finding) }),
    refusals: ['right.missing', ...bundleFaults],
  },
  async ({ actor, body }) => {
    const findings = await checkFiles(actor, body.files)
    return findings.ok ? ok({ findings: findings.value }) : findings
  },
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')

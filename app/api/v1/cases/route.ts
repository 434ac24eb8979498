import { z } from 'zod'
import { channels } from '@/domain/case/channels.ts'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText, lineText, pageOf, pageQuery, plainText, queryFlag, timestamp } from '@/server/http/text.ts'
import { caseRow } from '@/server/http/views/case.ts'
import { lamps } from '@/server/http/views/clock.ts'
import { listCases } from '@/server/services/cases/list-cases.ts'
import { reportCase } from '@/server/services/cases/report-case.ts'

const photo = z.union([
  z.uuid().transform((id) => ({ id })),
  z.strictObject({ id: z.uuid(), phase: z.enum(['before', 'after']).optional() }),
])

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/cases',
    name: 'reportCase',
    tag: 'cases',
    summary: 'Blows a whistle: the case is kept and its flow started',
    auth: 'person',
    idempotency: 'service',
    body: z.strictObject({
      category: z.strictObject({ standard: codeText, kind: codeText, code: codeText }),
      location: z.strictObject({
        lng: z.number().min(-180).max(180),
        lat: z.number().min(-90).max(90),
        accuracy: z.number().min(0).max(1_000_000).optional().describe('metres'),
        address: lineText(200).optional(),
      }),
      title: lineText(120, 1),
      description: plainText(2000).default(''),
      files: z.array(photo).max(20).default([]).describe('ids of uploaded pictures'),
      selfHandled: z.boolean().optional(),
      channel: codeText.optional().describe(`one of ${Object.keys(channels).join(', ')}, or one a route names`),
      reporter: z
        .strictObject({
          name: lineText(50).optional(),
          phone: z
            .string()
            .trim()
            .regex(/^\+?[\d -]{5,20}$/)
            .optional(),
          confidential: z.boolean().optional(),
        })
        .optional(),
      observedAt: timestamp
        .optional()
        .describe('when it was seen, for reports written offline; not in the future, at most 90 days ago'),
    }),
    status: 201,
    answer: z.object({ number: z.string(), trackCode: z.string() }),
    refusals: [
      'right.missing',
      'category.unknown',
      'channel.unknown',
      'location.outside_district',
      'location.no_grid',
      'file.unknown',
      'task.photos_missing',
      'process.no_route',
      'process.not_published',
    ],
  },
  async ({ actor, body, idempotency, headers }) => {
    const { observedAt, ...input } = body
    const reported = await reportCase(
      actor,
      { ...input, ...(observedAt && { observedAt: new Date(observedAt) }) },
      { idempotency },
    )
    if (!reported.ok) return reported
    const { number, trackCode, replay } = reported.value
    headers.set('location', `/api/v1/cases/${encodeURIComponent(number)}`)
    if (replay) headers.set('idempotency-replayed', 'true')
    return ok({ number, trackCode })
  },
)

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/cases',
    name: 'listCases',
    tag: 'cases',
    summary: 'The cases this person may read, newest first',
    auth: 'person',
    query: z.strictObject({
      q: z.string().max(100).optional().describe('number, title or address'),
      status: codeText.optional(),
      category: z.string().max(120).optional().describe('`standard/kind/code`, or the code alone'),
      unit: codeText.optional().describe('a region or department; what lies below it counts'),
      lamp: z.enum(lamps).optional(),
      open: queryFlag.optional(),
      mine: queryFlag.optional().describe('those I reported'),
      ...pageQuery,
    }),
    answer: pageOf(caseRow),
    refusals: ['cursor.invalid', 'unit.unknown', 'status.unknown'],
  },
  ({ actor, query }) => listCases(actor, query),
)

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST')

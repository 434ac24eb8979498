import { z } from 'zod'
import { largestFile, mostFiles } from '@/processes/contract/read-bundle.ts'
import { draftFileName } from '@/server/services/drafts/draft-files.ts'
import { moment, person, words } from './common.ts'
import { plan } from './publishing.ts'

/** A bundle travels as texts in JSON. */
export const largestBundle = 8 * 1024 * 1024

export const bundleFiles = z
  .array(z.strictObject({ path: z.string().regex(draftFileName), text: z.string().max(largestFile) }))
  .min(1)
  .max(mostFiles)
  .describe('one .bpmn, any .dmn, form-js .form files, a README.md')

export const draft = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  basedOn: z.number().nullable().describe('the version it was drawn from; null for a new process'),
  revision: z.number().describe('counts the saves'),
  updatedAt: moment,
  updatedBy: person,
  lock: z.object({ person, at: moment }).nullable().describe('who edits it now'),
  approved: z.object({ person, at: moment }).nullable().describe('who found this save good'),
  plan: plan.nullable().describe('a save that is to be published at a moment, or could not be'),
})

export const draftDetail = draft.extend({
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  currentVersion: z.number().nullable().describe('another than basedOn when it was not drawn from that'),
  newestVersion: z.number().nullable().describe('the last one published, in use or not'),
  fourEyes: z.boolean().describe('somebody who did not draw it has to approve it before it is published'),
})

export const revision = z.int().min(1).max(1_000_000_000)
export const draftParams = z.object({ id: z.string().min(1).max(100) })
export const saved = z.object({ revision: z.number(), updatedAt: moment })

const mend = z
  .looseObject({ kind: z.string() })
  .nullable()
  .describe('what to change on the element, by kind; outcome and form ask where to, and which')

export const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  element: z.string().describe('empty for a whole file'),
  elementName: z.string(),
  place: words.describe('what elementName says, in both languages'),
  file: z.string(),
  line: z.number().nullable().describe('of the element in its file, counted from one'),
  message: words,
  cure: words,
  mendable: z.boolean().describe('there is one way to mend it, which the designer does by itself when asked'),
  mend,
})

export const savedFiles = saved.extend({
  forbidden: z.array(finding).describe('kept, but never published: code that would run, a second flow'),
})

export const published = z.object({
  key: z.string(),
  version: z.number(),
  unchanged: z.boolean().describe('equal to the present version: nothing was published'),
  findings: z.array(finding),
})

/** The same, or the moment it waits for. */
export const publishedOrPlanned = z.union([
  published,
  z.object({ key: z.string(), planned: z.object({ id: z.string(), at: moment }), findings: z.array(finding) }),
])

/** What reading files of a bundle may be refused for. */
export const bundleFaults = [
  ...([
    'bundle.no_model',
    'bundle.many_models',
    'bundle.many_processes',
    'bundle.too_many_files',
    'bundle.file_too_large',
  ] as const),
  ...([
    'bundle.id_unusable',
    'bundle.file_twice',
    'bundle.file_unreadable',
    'bundle.file_forbidden',
    'bundle.form_without_id',
  ] as const),
] as const

import { z } from 'zod'
import { changeKinds } from '@/domain/diff/change.ts'
import { bundleFiles } from './draft.ts'

const compared = z
  .union([z.int().min(1).max(1_000_000), z.strictObject({ files: bundleFiles })])
  .describe('the number of a published version, or a bundle that nobody has published')

/** The two sides of a comparison. */
export const comparedSides = z.strictObject({ from: compared, to: compared })

const ids = z.array(z.string())

export const processChange = z.object({
  kind: z.enum(changeKinds).describe('layout: only drawn otherwise, summed up by file'),
  file: z.string(),
  element: z.object({ id: z.string(), name: z.string(), type: z.string() }),
  property: z.string().nullable().describe('null when the element itself comes, goes or changes its place'),
  before: z.string().nullable(),
  after: z.string().nullable(),
  text: z.object({ zh: z.string(), en: z.string() }),
  drawn: z.object({ before: ids, after: ids }).describe('ids of what the drawing of either side shows of it'),
})

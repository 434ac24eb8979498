import { validateZeebe } from '@bpmn-io/element-templates-validator'
import { describe, expect, it } from 'vitest'
import { isStepHeader } from '@/processes/lint/step-header-names.ts'
import { jobContracts } from '../job-contracts.ts'
import type { JobType } from '../job-contracts.ts'
import { catalogue } from './catalogue.ts'
import type { CatalogueEntry } from './definition.ts'
import { toTemplate } from './to-template.ts'

const headerKeys = ({ properties }: CatalogueEntry) =>
  properties.flatMap(({ binding }) => (binding.at === 'header' ? [binding.key] : []))

/** What a person who fills in everything would write. */
function filledIn(entry: CatalogueEntry): Record<string, string> {
  const sample = (key: string) => (key === 'url' ? 'https://example.org/hook' : key === 'limitFrom' ? 'fixed' : 'x')
  return Object.fromEntries(
    entry.properties.flatMap((property) => {
      if (property.binding.at !== 'header') return []
      const { key } = property.binding
      const value =
        property.kind === 'flag' ? 'true' : key === 'limitFrom' ? 'fixed' : String(property.value ?? sample(key))
      return [[key, value]]
    }),
  )
}

/** The keys a contract knows: what it calls unrecognised is subtracted from a list of all there are. */
function knownTo(job: JobType): string[] {
  const all = [...new Set(catalogue.flatMap(headerKeys))]
  const parsed = jobContracts[job].headers.safeParse(Object.fromEntries(all.map((key) => [key, 'true'])))
  const issues = parsed.success
    ? []
    : (parsed.error.issues as { keys?: string[]; path: PropertyKey[]; message: string }[])
  const strange = issues.flatMap(
    ({ keys, path, message }) => keys ?? (message.includes('no such header') ? path.map(String) : []),
  )
  return all.filter((key) => !strange.includes(key))
}

describe('the catalogue', () => {
  it.each(catalogue.map((entry) => [entry.id, entry] as const))('%s is a valid element template', (_, entry) => {
    const { valid, errors } = validateZeebe(toTemplate(entry))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  it('has one entry for every job type', () => {
    const jobs = catalogue.flatMap(({ job }) => job ?? [])
    expect([...jobs].sort()).toEqual(Object.keys(jobContracts).sort())
  })

  it.each(catalogue.flatMap((entry) => (entry.job ? [[entry.job, entry] as const] : [])))(
    '%s: template and contract know the same headers, and what the template offers is accepted',
    (job, entry) => {
      expect(headerKeys(entry).sort()).toEqual(knownTo(job).sort())
      expect(jobContracts[job].headers.safeParse(filledIn(entry)).error?.issues ?? []).toEqual([])
    },
  )

  it('offers no header on a human step that the reader does not know', () => {
    expect(headerKeys(catalogue[0] as CatalogueEntry).filter((key) => !isStepHeader(key))).toEqual([])
  })
})

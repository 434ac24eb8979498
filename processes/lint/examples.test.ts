import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { lintBundle } from './lint-bundle.ts'

// The folders docs/process-contract.md shows; tests/integration/bundles.test.ts carries cases through them.
const root = path.resolve(import.meta.dirname, '../contract/examples')

describe('the examples of the contract', () => {
  it.each(readdirSync(root))('%s is a folder the linter finds nothing in', async (name) => {
    const folder = path.join(root, name)
    const files = readdirSync(folder).map((file) => ({
      path: file,
      text: readFileSync(path.join(folder, file), 'utf8'),
    }))
    const bundle = await readBundle(files)
    if (!bundle.ok) throw new Error(JSON.stringify(bundle.error))
    expect(await lintBundle(bundle.value)).toEqual([])
  })
})

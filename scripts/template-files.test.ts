import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { templateFiles } from './template-files.ts'

const root = path.resolve(import.meta.dirname, '..')
const files = await templateFiles(root)

describe('what npm run templates writes', () => {
  it.each(files.map((file) => [file.path, file.text]))(
    '%s is as the catalogue says; run npm run templates when not',
    (name, text) => {
      expect(readFileSync(path.join(root, name), 'utf8')).toBe(text)
    },
  )
})

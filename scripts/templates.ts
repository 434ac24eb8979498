import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { templateFiles } from './template-files.ts'

// npm run templates: writes the element templates and docs/process-contract.md from the catalogue.
const root = path.resolve(import.meta.dirname, '..')

const files = await templateFiles(root)
for (const { path: name, text } of files) {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), text)
}
console.log(`${files.length} 个文件已写好 · files written`)

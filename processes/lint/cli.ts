import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { refusalText } from '@/domain/shared/refusal-text.ts'
import { readBundle } from '../contract/read-bundle.ts'
import { describeFinding } from './describe-finding.ts'
import { lintBundle } from './lint-bundle.ts'

// node --import tsx processes/lint/cli.ts [folder…]: without folders, every process of the house.
const root = path.resolve(import.meta.dirname, '..')
const kinds = /\.(bpmn|dmn|form)$|^README\.md$/i

function allFolders(): string[] {
  const folders = readdirSync(root).map((name) => path.join(root, name))
  return folders.filter(
    (folder) => statSync(folder).isDirectory() && readdirSync(folder).some((name) => name.endsWith('.bpmn')),
  )
}

async function lintFolder(folder: string): Promise<boolean> {
  const names = readdirSync(folder)
    .filter((name) => kinds.test(name))
    .sort()
  const bundle = await readBundle(
    names.map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') })),
  )
  if (!bundle.ok) {
    process.stdout.write(`✗ ${folder}：${refusalText(bundle.error, 'zh')}\n  ${refusalText(bundle.error, 'en')}\n`)
    return false
  }
  const findings = await lintBundle(bundle.value)
  for (const finding of findings) process.stdout.write(`${describeFinding(finding)}\n`)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  process.stdout.write(
    `${errors === 0 ? '✓' : '✗'} ${bundle.value.model.name}：${errors} 个错误，${findings.length - errors} 个提醒 (errors, warnings)\n`,
  )
  return errors === 0
}

const verdicts: boolean[] = []
for (const folder of process.argv.length > 2 ? process.argv.slice(2) : allFolders())
  verdicts.push(await lintFolder(folder))
process.exit(verdicts.every(Boolean) ? 0 : 1)

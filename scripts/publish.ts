import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { DemoFile } from './launch/demo-file.ts'
import { askDatabase } from './ask-database.ts'
import { leave, useInstallation } from './installation.ts'
import { readPublishOptions, routeText, usage } from './publish-options.ts'

const KINDS = /\.(bpmn|dmn|form)$|^README\.md$/i

const drawings = {
  given: '',
  made: '文件里没有图，已自动排好并存下。 The file had no drawing; one was laid out and stored.',
  failed:
    '没能自动排图，流程照常运行，但流程图是空的。 No drawing could be laid out: it runs, but the viewer is empty.',
}

function readFolder(folder: string): { path: string; text: string }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    leave(`没有文件夹 ${folder}。 There is no folder ${folder}.`)
  return readdirSync(folder)
    .filter((name) => KINDS.test(name))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }))
}

function allFolders(): string[] {
  const root = path.resolve(import.meta.dirname, '../processes')
  return readdirSync(root)
    .map((name) => path.join(root, name))
    .filter((folder) => statSync(folder).isDirectory() && readdirSync(folder).some((name) => name.endsWith('.bpmn')))
}

async function main(): Promise<void> {
  const options = readPublishOptions(process.argv.slice(2))
  if (typeof options === 'string') leave(options)
  if (options.help) {
    console.log(usage)
    return
  }
  const { routes, notes, despiteTests, all: onlyNew } = options
  const folders = options.all ? allFolders() : options.folders
  const demo = useInstallation()
  await askDatabase()
  const { readBundle } = await import('@/processes/contract/read-bundle.ts')
  const { publishBundle } = await import('@/server/services/processes/publish-bundle.ts')
  const { describeFinding } = await import('@/processes/lint/describe-finding.ts')
  const { refusalText } = await import('@/domain/shared/refusal-text.ts')
  const { getEngine } = await import('@/server/engine/engine.ts')
  const { db } = await import('@/server/db/client.ts')
  let failed = false
  for (const folder of folders) {
    const bundle = await readBundle(readFolder(folder))
    const result = bundle.ok
      ? await publishBundle(getEngine(), bundle.value, { routes, onlyNew, despiteTests, ...(notes && { notes }) })
      : bundle
    const findings = 'findings' in result ? (result.findings ?? []) : result.ok ? result.value.findings : []
    for (const finding of findings) console.log(describeFinding(finding))
    if (!result.ok) {
      // a start must not wait for somebody to end what is tried; the folder has its turn after that
      failed ||= !(onlyNew && result.error.code === 'canary.running')
      console.error(`✗ ${folder}: ${refusalText(result.error, 'zh')} ${refusalText(result.error, 'en')}`)
      continue
    }
    const { key, version, unchanged, drawing } = result.value
    console.log(`✓ ${key} v${version} ${unchanged ? '没有变化 unchanged' : '已发布 published'}`)
    if (drawings[drawing]) console.log(`  ${drawings[drawing]}`)
    for (const { route, from, to } of result.value.routes)
      console.log(`  路由 route ${routeText(route)}: ${from ?? '（新 new）'} → ${to}`)
    if ((await db.processRoute.count({ where: { processKey: key } })) === 0)
      console.log(`  还没有上报会走这个流程，请加 --route "category=06010"。 No report starts it yet: add --route.`)
  }
  if (demo) await welcomeRoles(demo)
  process.exit(failed ? 1 : 0)
}

/** In a demo the roles a model brings along get a person at once, named in demo.json. */
async function welcomeRoles(demo: DemoFile): Promise<void> {
  const { db } = await import('@/server/db/client.ts')
  const { addDemoPeople } = await import('./demo-people.ts')
  for (const { login, name, role } of await addDemoPeople(db, demo, process.env.DATA_DIR ?? '.data'))
    console.log(`  新岗位的示范账号 demo login for a new role: ${login} · ${name} · ${role}`)
}

await main()

import { parseArgs } from 'node:util'
import { askDatabase } from './ask-database.ts'
import { leave, useInstallation } from './installation.ts'

// npm run setting -- webhooks '{"allowedHosts":["hooks.example.gov.cn"],"secrets":{"hook":"Bearer …"}}'
const { positionals } = parseArgs({ allowPositionals: true })
const [key, json] = positionals
if (!key || json === undefined)
  leave('用法 usage: npm run setting -- <key> <json>，例如 webhooks \'{"allowedHosts":[]}\'')
let value: unknown
try {
  value = JSON.parse(json)
} catch {
  leave(`第二个参数不是 JSON：${json.slice(0, 80)}。 The second argument is no JSON.`)
}
useInstallation()
await askDatabase()
const { changeSetting } = await import('@/server/services/settings/change-setting.ts')
const { refusalText } = await import('@/domain/shared/refusal-text.ts')
const result = await changeSetting(key, value)
if (!result.ok) {
  const fields = (result.error.fields ?? []).map(({ path }) => path).join(', ')
  leave(`✗ ${refusalText(result.error, 'zh')} ${refusalText(result.error, 'en')} ${fields}`)
}
console.log(`✓ ${key}`)
process.exit(0)

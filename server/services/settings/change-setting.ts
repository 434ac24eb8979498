import type { z } from 'zod'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { moveSettings } from '@/server/services/moves/move-rules.ts'
import { boardSettings } from './board-settings.ts'
import { channelSettings } from './channel-settings.ts'
import { district } from './load-district.ts'
import { publishingSettings } from './publishing-settings.ts'
import { webhookSettings } from './webhook-settings.ts'

/** The settings an operator may change, with the shape each must have. */
const SETTINGS: Readonly<Record<string, z.ZodType>> = {
  ...{ district, moves: moveSettings, webhooks: webhookSettings, channels: channelSettings, board: boardSettings },
  publishing: publishingSettings,
}

/** Takes a key and a value from outside; stores the checked value. Refuses unknown keys and wrong shapes, field by field. */
export async function changeSetting(key: string, value: unknown, db = defaultDb): Promise<Result<unknown>> {
  const shape = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined
  if (!shape) return refuse('input.not_an_option', {}, [{ path: 'key', code: 'input.not_an_option' }])
  const parsed = shape.safeParse(value)
  if (!parsed.success)
    return refuse(
      'input.invalid',
      {},
      parsed.error.issues.map(({ path }) => ({ path: path.join('.'), code: 'input.invalid' as const })),
    )
  const stored = parsed.data as never
  await db.setting.upsert({ where: { key }, create: { key, value: stored }, update: { value: stored } })
  return ok(parsed.data)
}

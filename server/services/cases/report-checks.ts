import { defaultChannel, knownChannels } from '@/domain/case/channels.ts'
import type { Refusal } from '@/domain/shared/refusal.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'

/** What a report of a category there is not is answered: `category.unknown`, at the field. */
export function unknownCategory(code: string): { ok: false; error: Refusal } {
  return refuse('category.unknown', { code }, [{ path: 'category', code: 'category.unknown', params: { code } }])
}

/**
 * Takes the channel of a report (the grid worker's where it names none) and the rules that choose its process; gives
 * the channel. Refuses `channel.unknown`, naming those there are.
 */
export function checkChannel(
  routes: Parameters<typeof knownChannels>[0],
  channel: string = defaultChannel,
): Result<string> {
  const known = knownChannels(routes)
  if (known.includes(channel)) return ok(channel)
  const params = { channel, known: known.join(', ') }
  return refuse('channel.unknown', params, [{ path: 'channel', code: 'channel.unknown', params }])
}

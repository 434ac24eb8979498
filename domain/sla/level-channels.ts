import type { FieldFault } from '../shared/refusal.ts'
import type { AlarmPolicy, PolicyLevel, Recipients } from './alarm-policy.ts'
import type { QuietHours } from './quiet-hours.ts'

/** How a level reaches people: whom it tells, over which outside channels, and when those rest. */
export type Telling = { tell: Recipients; channels?: readonly string[]; urgent?: boolean; quiet?: QuietHours }

/** Takes a policy and one of its levels; gives how that level reaches people, as a clock carries it. */
export function tellingOf(
  { quiet }: Pick<AlarmPolicy, 'quiet'>,
  { tell, channels, urgent }: Omit<Telling, 'quiet'>,
): Telling {
  if (!channels || channels.length === 0) return { tell }
  return { tell, channels, ...(urgent ? { urgent } : quiet && { quiet }) }
}

/** Takes the levels of a policy and the codes of the channels there are; gives a fault for each that is not among them. */
export function checkLevelChannels(levels: readonly PolicyLevel[], known: readonly string[]): FieldFault[] {
  return levels.flatMap(({ channels = [] }, index) =>
    channels.flatMap((channel, place): FieldFault[] => {
      const path = `levels.${index}.channels.${place}`
      if (!known.includes(channel))
        return [{ path, code: 'channel.unknown', params: { channel, known: known.join(', ') || '—' } }]
      return channels.indexOf(channel) === place ? [] : [{ path, code: 'channel.twice', params: { channel } }]
    }),
  )
}

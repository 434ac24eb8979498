import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { moveClock } from '@/server/drill/move-clock.ts'
import { toOrder } from '@/server/drill/clock-order.ts'
import { viewClock } from '@/server/drill/clock-view.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { timestamp } from '@/server/http/text.ts'
import { clockTime } from '@/server/http/views/clock-time.ts'

const whole = z.number().int().optional()

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/clock',
    name: 'readClock',
    tag: 'clock',
    summary: 'The time that counts here: the real one, in a drill the controlled one',
    auth: 'public',
    answer: clockTime,
  },
  async () => ok(viewClock()),
)

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/clock',
    name: 'moveClock',
    tag: 'clock',
    summary: 'Moves the clock of a drill, forward only: to a moment, on by a while, to the next mark, or faster',
    auth: 'person',
    body: z
      .strictObject({
        set: timestamp.optional().describe('the moment to go to'),
        add: z.strictObject({ days: whole, hours: whole, minutes: whole, seconds: whole }).optional(),
        next: z
          .enum(['workday', 'mark'])
          .optional()
          .describe(
            'on by one working day of the district, or to the next moment at which a running clock has a level',
          ),
        speed: z.number().optional().describe('1 to 3600 times as fast as the real clock'),
      })
      .refine((order) => Object.keys(order).length === 1, { params: { code: 'drill.one_order' } }),
    answer: clockTime.extend({
      engine: z
        .enum(['following', 'behind'])
        .describe('behind: it did not answer yet and is brought on by the workers'),
    }),
    refusals: [
      'drill.off',
      'drill.backwards',
      'drill.too_far',
      'drill.speed_invalid',
      'drill.no_mark',
      'right.missing',
      'limit.needs_calendar',
    ],
  },
  ({ actor, body }) => moveClock(actor, toOrder(body)),
)

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST')

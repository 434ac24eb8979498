import type { NamedChannel } from '@/components/time/level-channels.tsx'
import type { NamedCalendar } from '@/components/time/try-out-panel.tsx'
import { db } from '@/server/db/client.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { loadChannels } from '@/server/services/channels/load-channels.ts'

/** Gives what a limit is tried out with besides its alarm policy: every calendar in force, and the channels by name. */
export async function tryOutParts(): Promise<{ calendars: NamedCalendar[]; channels: NamedChannel[] }> {
  const [{ book, codes }, channels] = await Promise.all([loadBook(db), loadChannels(db)])
  return {
    calendars: codes.map((code) => {
      const calendar = book(code)
      return { code, name: calendar.name ?? { zh: code, en: code }, calendar }
    }),
    channels: channels.map(({ code, name }) => ({ code, name })),
  }
}

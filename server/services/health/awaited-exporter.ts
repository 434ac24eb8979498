import { holdsRight, type Person } from '@/domain/policy/person.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { checkReady } from './check-ready.ts'

/** What an engine that never reported has to be given, and what waits for its reports. */
export type AwaitedExporter = { settings: Record<string, string>; waits: { zh: string; en: string } }

/** Gives the settings to whoever may publish while the engine does not report; null for others and while it does. */
export async function awaitedExporter(actor: Person, db = defaultDb): Promise<AwaitedExporter | null> {
  if (!holdsRight(actor, 'process.publish')) return null
  const mirror = (await checkReady(db)).parts.find(({ part }) => part === 'mirror')
  const settings = mirror?.detail?.exporterSettings
  return mirror?.state === 'waiting' && settings
    ? { settings: settings as Record<string, string>, waits: mirror.waits }
    : null
}

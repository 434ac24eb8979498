import type { ProcessRoute } from '../../domain/dispatch/pick-process.ts'

/** Which flow a report starts, until administrators add rows of their own: one flow for everything. */
export const seedRoutes: readonly ProcessRoute[] = [
  { channel: null, category: null, region: null, processKey: 'leifengshao', order: 1000 },
]

/** The process a route names must exist before it is published; publishing gives it its versions. */
export const seedProcesses = [{ key: 'leifengshao', name: '雷锋哨标准' }] as const

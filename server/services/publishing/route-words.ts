import type { Tx } from '@/server/db/client.ts'

/** Gives which reports start a process, in the words of the catalogue and the district, e.g. 「类别 暴露垃圾（06010）」. */
export async function routeWords(tx: Tx, processKey: string): Promise<string[]> {
  const routes = await tx.processRoute.findMany({ where: { processKey }, orderBy: [{ order: 'asc' }, { id: 'asc' }] })
  return Promise.all(
    routes.map(async ({ channel, category, region }) => {
      const parts = [
        channel === null ? [] : `渠道 ${channel}`,
        category === null ? [] : `类别 ${await categoryWords(tx, category)}`,
        region === null ? [] : `区域 ${await regionWords(tx, region)}`,
      ].flat()
      return parts.length > 0 ? parts.join('，') : '全部上报 every report'
    }),
  )
}

async function categoryWords(tx: Tx, pattern: string): Promise<string> {
  const [code = '', kind] = pattern.split(':').reverse()
  const found = await tx.category.findFirst({ where: { code, ...(kind !== undefined && { kind }) } })
  return found ? `${found.name}（${pattern}）` : pattern
}

async function regionWords(tx: Tx, path: string): Promise<string> {
  return (await tx.unit.findUnique({ where: { path }, select: { name: true } }))?.name ?? path
}

import type { Tx } from '@/server/db/client.ts'
import type { Category } from '@/server/db/generated/client.ts'

/** How a category is written in an address: `matter:06010`. */
export const categoryCode = ({ kind, code }: Pick<Category, 'kind' | 'code'>): string => `${kind}:${code}`

/** Takes `matter:06010`; gives the category, of the newest standard that has it, or null. */
export async function findCategory(tx: Pick<Tx, 'category'>, text: string): Promise<Category | null> {
  const [kind = '', code = ''] = text.split(':')
  return tx.category.findFirst({ where: { kind, code }, orderBy: { standard: 'desc' } })
}

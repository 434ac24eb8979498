import type { Tx } from './client.ts'

/**
 * Gives the variables of an instance as they were when one of its elements was entered; null when nobody wrote them down
 * then.
 */
export async function variablesThen(
  tx: Pick<Tx, '$queryRaw'>,
  { epoch, element }: { epoch: number; element: string },
): Promise<Record<string, unknown> | null> {
  const rows = await tx.$queryRaw<{ name: string; value: string }[]>`
    select distinct on (v.name) v.name, v.value
    from engine_element e join engine_variable_change v
      on v.epoch = e.epoch and v.instance_key = e.instance_key and v.position < e.position
    where e.epoch = ${epoch} and e.key = ${element} order by v.name, v.position desc`
  return rows.length === 0
    ? null
    : Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
}

/** Whether the mirror has seen an element entered and knows nothing of what the instance knew then. */
export async function isUnrecorded(
  tx: Pick<Tx, '$queryRaw'>,
  passage: { epoch: number; element: string },
): Promise<boolean> {
  const { epoch, element } = passage
  const seen = await tx.$queryRaw<unknown[]>`
    select 1 from engine_element where epoch = ${epoch} and key = ${element}`
  return seen.length > 0 && (await variablesThen(tx, passage)) === null
}

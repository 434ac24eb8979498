import type { Tx } from './client.ts'

// reach: the membership's unit and below, or the nearest region above it and all below (domain/policy reachPathOf)
const REACH = `case when r.reach = 'region' and u.kind <> 'region' then (select p.path from unit p where p.id = u.parent_id) else u.path end`

/** Active people who hold the role in reach of the unit; a null unit asks for the role alone. */
export async function peopleWithRoleOver(
  tx: Pick<Tx, '$queryRawUnsafe'>,
  role: string,
  unitPath: string | null,
): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `select distinct p.id from membership m join person p on p.id = m.person_id and p.active
       join role r on r.code = m.role_code join unit u on u.id = m.unit_id
     where m.role_code = $1 and ($2::text is null or starts_with($2, ${REACH}))`,
    role,
    unitPath,
  )
  return rows.map(({ id }) => id)
}

/** Active people who hold a role with the right in reach of the unit. */
export async function peopleWithRightOver(
  tx: Pick<Tx, '$queryRawUnsafe'>,
  right: string,
  unitPath: string,
): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `select distinct p.id from membership m join person p on p.id = m.person_id and p.active
       join role r on r.code = m.role_code join unit u on u.id = m.unit_id
     where $1 = any(r.rights) and starts_with($2, ${REACH})`,
    right,
    unitPath,
  )
  return rows.map(({ id }) => id)
}

/**
 * The leaders of a unit: active people with the right to assign steps whose membership is in the unit itself, else in
 * the nearest unit above it that has any. Those further up hear of a unit only when it has no leader of its own.
 */
export async function leadersOf(tx: Pick<Tx, '$queryRawUnsafe'>, unitPath: string): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `with leader as (
       select p.id, length(u.path) as depth from membership m join person p on p.id = m.person_id and p.active
         join role r on r.code = m.role_code join unit u on u.id = m.unit_id
       where 'task.assign' = any(r.rights) and starts_with($1, u.path))
     select distinct id from leader where depth = (select max(depth) from leader)`,
    unitPath,
  )
  return rows.map(({ id }) => id)
}

/** Active people who hold a role with the right anywhere. */
export async function peopleWithRight(tx: Pick<Tx, '$queryRaw'>, right: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct p.id from membership m join person p on p.id = m.person_id and p.active
      join role r on r.code = m.role_code where ${right} = any(r.rights)`
  return rows.map(({ id }) => id)
}

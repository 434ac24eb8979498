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

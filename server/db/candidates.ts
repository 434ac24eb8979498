import type { Db } from './client.ts'

export type Candidate = {
  id: string
  name: string
  role: string
  roleName: string
  roleNameEn: string | null
  unitCode: string
  unitName: string
  unitNameEn: string | null
}

/**
 * Gives active people who hold the role in reach of the unit (any unit when null), one row per person, the nearest
 * unit first. Raw because a role's reach (own unit or nearest region above) is a prefix of the step's unit path.
 */
export async function listCandidateRows(db: Db, role: string, unitPath: string | null): Promise<Candidate[]> {
  return db.$queryRaw<Candidate[]>`
    select id, name, role, "roleName", "roleNameEn", "unitCode", "unitName", "unitNameEn" from (
      select distinct on (p.id) p.id, p.name, r.code as role, r.name as "roleName",
             r.name_en as "roleNameEn", u.code as "unitCode", u.name as "unitName", u.name_en as "unitNameEn", length(u.path) as depth
      from membership m
      join role r on r.code = m.role_code
      join person p on p.id = m.person_id and p.active
      join unit u on u.id = m.unit_id and u.active
      left join lateral (select region.path from unit region
                         where region.kind = 'region' and starts_with(u.path, region.path)
                         order by length(region.path) desc limit 1) nearest on r.reach = 'region'
      where m.role_code = ${role}
        and (${unitPath}::text is null or starts_with(${unitPath}::text, coalesce(nearest.path, u.path)))
      order by p.id, length(u.path) desc) found
    order by depth desc, name, id`
}

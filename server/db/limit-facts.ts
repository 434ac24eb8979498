import type { Limit } from '@/domain/sla/limit.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { QuietHours } from '@/domain/sla/quiet-hours.ts'
import type { Tx } from './client.ts'

/** What the district says of a category: its limit, and the alarm policy in force; null where nothing is said. */
export type LimitFacts = {
  amount: number | null
  unit: Limit['unit'] | null
  reading: Limit['reading'] | null
  calendar: string | null
  policy: { code: string; version: number; name: Words; levels: PolicyLevel[]; quiet?: QuietHours } | null
}

/** The category's overlay and its alarm policy at a moment: every clock that starts asks for them. */
export async function limitFacts(tx: Pick<Tx, '$queryRaw'>, categoryId: string, at: Date): Promise<LimitFacts> {
  const [facts] = await limitFactsOf(tx, [categoryId], at)
  if (!facts) throw new Error('a category has its facts, said or not')
  return facts
}

/** The same of many categories, in one statement. */
export async function limitFactsOf(
  tx: Pick<Tx, '$queryRaw'>,
  categoryIds: readonly string[],
  at: Date,
): Promise<(LimitFacts & { categoryId: string })[]> {
  return tx.$queryRaw`
    select asked.id as "categoryId", o.limit_amount as amount, o.limit_unit as unit, o.limit_reading as reading, o.calendar,
      (select jsonb_strip_nulls(jsonb_build_object('quiet', p.quiet))
          || jsonb_build_object('code', p.code, 'version', p.version, 'name', p.name, 'levels', p.levels)
        from alarm_policy_version p where p.code = coalesce(o.policy, 'default') and p.valid_from <= ${at}
        order by p.valid_from desc, p.version desc limit 1) as policy
    from unnest(${categoryIds}::uuid[]) as asked(id) left join lateral (
      select * from category_overlay where category_id = asked.id and valid_from <= ${at}
        and (valid_to is null or valid_to > ${at}) order by valid_from desc limit 1) o on true`
}

import { describe, expect, inject, it } from 'vitest'
import { seedDistrict } from '@/prisma/seed/seed-district.ts'
import { actorOfApiKey } from '@/server/auth/api-key.ts'
import { checkPassword } from '@/server/auth/password.ts'
import { db } from '@/server/db/client.ts'

const { people } = inject('house')
const counts = () =>
  Promise.all([
    db.unit.count(),
    db.person.count(),
    db.membership.count(),
    db.apiKey.count(),
    db.category.count(),
    db.categoryOverlay.count(),
  ])

describe('seeding the demo district', () => {
  it('gives every demo person a key and the password, and the roles the file says', async () => {
    for (const { login, apiKey, roles, name } of people.slice(0, 12)) {
      const actor = await actorOfApiKey(apiKey)
      expect(actor).toMatchObject({ login, name })
      expect(actor?.memberships.map(({ role, unitPath }) => `${role}@${unitPath.split('/').at(-2)}`).sort()).toEqual(
        roles.toSorted(),
      )
    }
    const { passwordHash } = await db.person.findFirstOrThrow({ where: { login: people[0]?.login } })
    expect(await checkPassword(people[0]?.password ?? '', passwordHash)).toBe(true)
  })

  it('again adds nothing and leaves alone what administrators changed', async () => {
    await db.role.update({ where: { code: 'handler' }, data: { name: '承办人' } })
    const before = await counts()
    expect(await seedDistrict(db)).toEqual({ people: null })
    expect(await counts()).toEqual(before)
    expect((await db.role.findUnique({ where: { code: 'handler' } }))?.name).toBe('承办人')
  })

  it('gives fresh keys when theirs are lost, and the old ones open nothing any more', async () => {
    const before = await counts()
    const renewed = await seedDistrict(db, { renew: true, password: 'another-one' })
    expect(await counts()).toEqual(before)
    expect(await actorOfApiKey(people[0]?.apiKey ?? '')).toBe(null)
    expect(await actorOfApiKey(renewed.people?.[0]?.apiKey ?? '')).toMatchObject({ login: people[0]?.login })
  })

  it('hangs every unit on its parent and finds the grid of a point in each', async () => {
    const units = await db.unit.findMany({ include: { parent: { select: { path: true } } } })
    for (const { path, parent, code } of units) expect(path).toBe(`${parent?.path ?? '/'}${code}/`)
    expect(units.filter(({ level }) => level === 'grid').every(({ area }) => area !== null)).toBe(true)
  })
})

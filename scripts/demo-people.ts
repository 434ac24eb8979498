import { newApiKey } from '@/server/auth/api-key.ts'
import { hashPassword } from '@/server/auth/password.ts'
import type { Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { type DemoFile, type DemoPerson, writeDemoFile } from './launch/demo-file.ts'

/**
 * Gives every role that a published model brought along a demo person over the whole district, so that its steps can
 * be tried at once. Gives the people added, after writing them to the demo file. For demo installations only.
 */
export async function addDemoPeople(db: Db, demo: DemoFile, dataDir: string): Promise<DemoPerson[]> {
  const vacant = await db.role.findMany({ where: { memberships: { none: {} } }, orderBy: { code: 'asc' } })
  const district = await db.unit.findFirst({ where: { kind: 'region', level: 'district' } })
  const password = demo.people[0]?.password
  if (vacant.length === 0 || !district || !password) return []
  const passwordHash = await hashPassword(password)
  const added: DemoPerson[] = []
  for (const role of vacant) {
    const { key, hash } = newApiKey()
    const login = `demo-${role.code.toLowerCase()}`
    await db.person.create({
      data: {
        id: newId(),
        login,
        name: `${role.name}（示范）`,
        passwordHash,
        demo: true,
        memberships: { create: { id: newId(), roleCode: role.code, unitId: district.id } },
        apiKeys: { create: { id: newId(), name: 'demo', hash } },
      },
    })
    const place = `${role.code}@${district.code}`
    added.push({
      login,
      name: `${role.name}（示范）`,
      role: role.code,
      roles: [place],
      unit: district.code,
      password,
      apiKey: key,
    })
  }
  writeDemoFile(dataDir, { ...demo, people: [...demo.people, ...added] })
  return added
}

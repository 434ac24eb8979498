import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { PUT as putPolicy } from '@/app/api/v1/alarm-policies/[code]/route.ts'
import { DELETE as deleteChannel, PUT as putChannel } from '@/app/api/v1/channels/[code]/route.ts'
import { POST as testChannel } from '@/app/api/v1/channels/[code]/test/route.ts'
import { GET as listChannels } from '@/app/api/v1/channels/route.ts'
import { POST as retryMessage } from '@/app/api/v1/messages/[id]/retry/route.ts'
import { GET as listMessages } from '@/app/api/v1/messages/route.ts'
import { POST as startRecompute } from '@/app/api/v1/recomputes/route.ts'
import { typescript } from '@/scripts/launch/node-part.ts'
import { ok } from '@/domain/shared/result.ts'
import { defaultPolicy, type PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import { offsetMs } from '@/domain/sla/day-number.ts'
import type { QuietHours } from '@/domain/sla/quiet-hours.ts'
import { withCase } from '@/server/db/case-work.ts'
import { db } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { leaseMessages } from '@/server/db/outside-messages.ts'
import { raiseAlarms } from '@/server/services/alarms/raise-alarms.ts'
import type { ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { startClock } from '@/server/services/clocks/start-clock.ts'
import { policyLevels } from '@/server/services/clocks/step-limit.ts'
import { policyInForce } from '@/server/services/policies/policy-in-force.ts'
import { advanceRecompute } from '@/server/services/recompute/advance-recompute.ts'
import { changeSetting } from '@/server/services/settings/change-setting.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { runMessageLoop } from '@/workers/messages/message-loop.ts'
import { createWake } from '@/workers/runtime/wake.ts'
import { ask, personWith, type Answer } from './api-client.ts'
import { createWorld, minute, type World } from './read-world.ts'

const admin = personWith('systemAdmin').login
const secrets = { gateway: 'Bearer s3cr3t', post: 'mail-s3cr3t' }
const hour = 60 * minute

type Call = { headers: IncomingHttpHeaders; body: Record<string, unknown> }
type Letter = { to: string[]; user: string; text: string }

const calls: Call[] = []
const letters: Letter[] = []
/** What the gateway answers from now on. */
let gatewayStatus = 200

const gateway = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
    calls.push({ headers: request.headers, body })
    // a receiver that gives back what it got must not make us tell it on
    response.writeHead(gatewayStatus, { 'content-type': 'text/plain' }).end(JSON.stringify(request.headers))
  })
})

const postOffice = new SMTPServer({
  authOptional: false,
  hideSTARTTLS: true,
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) =>
    password === secrets.post ? done(null, { user: username ?? '' }) : done(new Error(`wrong: ${password}`)),
  onData: (stream, { envelope, user }, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      letters.push({ to: envelope.rcptTo.map(({ address }) => address), user: String(user), text })
      done()
    })
  },
})

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port

let world: World
let fixer: Awaited<ReturnType<World['person']>>
let webhook: Record<string, unknown>
let mail: Record<string, unknown>

beforeAll(async () => {
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => postOffice.listen(0, '127.0.0.1', resolve))
  const smtpPort = portOf(postOffice.server)
  const allowedHosts = [`127.0.0.1:${portOf(gateway)}`, `127.0.0.1:${smtpPort}`]
  valueOf(await changeSetting('webhooks', { allowedHosts, secrets }))
  webhook = {
    ...{ kind: 'webhook', name: { zh: '短信', en: 'SMS' }, url: `http://127.0.0.1:${portOf(gateway)}/sms` },
    ...{ secret: 'gateway', header: 'x-gateway', needs: 'phone' },
  }
  mail = {
    ...{ kind: 'mail', name: { zh: '邮件', en: 'Mail' }, host: '127.0.0.1', port: smtpPort, security: 'none' },
    ...{ user: 'yingshao', secret: 'post', from: 'yingshao@yingshan.invalid' },
  }
  for (const [code, body] of [
    ['sms', webhook],
    ['mail', mail],
  ] as const) {
    const { status, body: saved } = await save(code, body)
    expect(status, JSON.stringify(saved)).toBe(200)
  }
  world = await createWorld(db)
  fixer = await world.person('修理', 'fix', world.units.housing)
  await db.person.update({ where: { id: fixer.id }, data: { phone: '19900001234', email: 'fix@yingshan.invalid' } })
})

afterAll(async () => {
  await new Promise((resolve) => gateway.close(resolve))
  await new Promise<void>((resolve) => postOffice.close(() => resolve()))
})

const loops: { stop: AbortController; done: Promise<void> }[] = []

/** Senders at work, each as in a worker of its own. */
function work(senders = 1): void {
  for (let i = 0; i < senders; i += 1) {
    const stop = new AbortController()
    loops.push({ stop, done: runMessageLoop(db, createWake(), stop.signal) })
  }
}

async function rest(): Promise<void> {
  for (const { stop } of loops) stop.abort()
  await Promise.all(loops.splice(0).map(({ done }) => done))
}

afterEach(async () => {
  await rest()
  gatewayStatus = 200
})

const save = (code: string, body: unknown, as = admin) => ask(putChannel, { as, params: { code }, body })
const codesOf = ({ body }: Answer<object>) => body.fields?.map(({ path, code }) => [path, code])

/** Quiet hours around or beside the present moment. */
function quiet(from: number, to: number): QuietHours {
  const time = (ms: number) => new Date(Date.now() + offsetMs + ms).toISOString().slice(11, 16)
  return { from: time(from), to: time(to) }
}

/** An overdue step whose level tells its holder over the channels; the alarm is raised as the alarm loop does. */
async function alarm(telling: Partial<ClockLevel>) {
  const found = await world.report(null, world.units.grid)
  const due = { now: new Date(), inMinutes: -1 }
  const task = await world.step(found.id, { role: world.roles.fix.code, unitId: world.units.housing.id }, due)
  const { id: clockId } = await db.clock.findFirstOrThrow({ where: { taskId: task.id } })
  const tell = { holder: true, unitLeader: false, supervisor: false, duty: false }
  const level = { code: 'due', at: { from: 'allowance', percent: 100 }, drawn: false, card: 'yellow', tell, ...telling }
  const include = {
    changes: true,
    alarms: { select: { level: true, occurrence: true, raisedAt: true } },
  }
  const clock = await db.clock.update({ where: { id: clockId }, data: { levels: [level] as never }, include })
  valueOf(
    await withCase(db, found.id, async (work) => {
      await raiseAlarms([{ work, clock }], 'raise')
      return ok(null)
    }),
  )
  const messagesOf = () =>
    db.notification.findMany({ where: { caseId: found.id, personId: fixer.id }, orderBy: { channel: 'asc' } })
  return { caseId: found.id, number: found.number, clockId, messagesOf }
}

type Alarm = Awaited<ReturnType<typeof alarm>>

/** As if the messages of a case had been written so much earlier. */
const letPass = ({ caseId }: Alarm, ms: number) => db.$executeRaw`
  update notification set created_at = created_at - ${`${ms} milliseconds`}::interval,
    waits_until = waits_until - ${`${ms} milliseconds`}::interval where case_id = ${caseId}::uuid`

const statesOf = async ({ messagesOf }: Alarm) =>
  (await messagesOf()).map(({ channel, state }) => `${channel} ${state}`)

const settled = (one: Alarm) =>
  waitFor('messages that wait no longer', async () =>
    (await one.messagesOf()).every(({ state }) => state !== 'waiting'),
  )

const callsFor = ({ number }: Alarm) => calls.filter(({ body }) => body['caseNumber'] === number)
const lettersFor = ({ number }: Alarm) => letters.filter(({ text }) => text.includes(encodeURIComponent(number)))

describe('an alarm in quiet hours', () => {
  it('stands on the board and in the application at once; its messages wait until the morning and go once each', async () => {
    const night = await alarm({ channels: ['sms', 'mail'], quiet: quiet(-hour, 2 * hour) })
    expect(await db.alarm.count({ where: { clockId: night.clockId } })).toBe(1)
    expect(await db.case.findUniqueOrThrow({ where: { id: night.caseId } })).toMatchObject({ card: 'yellow' })
    expect(await statesOf(night)).toEqual(['app null', 'mail waiting', 'sms waiting'])
    const [, written] = await night.messagesOf()
    const waits = (written?.waitsUntil?.getTime() ?? 0) - Date.now()
    expect(waits).toBeGreaterThan(hour)
    expect(waits).toBeLessThanOrEqual(2 * hour)
    work(2)
    const urgent = await alarm({ channels: ['sms'], quiet: quiet(-hour, hour), urgent: true })
    await settled(urgent)
    expect(await statesOf(night)).toEqual(['app null', 'mail waiting', 'sms waiting'])
    await letPass(night, 3 * hour)
    await settled(night)
    const [, letter, message] = await night.messagesOf()
    expect([letter?.state, message?.state]).toEqual(['sent', 'sent'])
    expect(callsFor(night)).toHaveLength(1)
    expect(callsFor(night)[0]?.headers).toMatchObject({ 'idempotency-key': message?.id, 'x-gateway': 'Bearer s3cr3t' })
    expect(callsFor(night)[0]?.body).toEqual({
      ...{ id: message?.id, channel: 'sms', at: message?.createdAt.toISOString(), level: 'due' },
      to: { login: `修理-${fixer.id}`, name: '修理', phone: '19900001234', email: 'fix@yingshan.invalid' },
      ...{ text: `【应哨】案件 ${night.number}（暴露垃圾）：已亮黄牌`, caseNumber: night.number },
      address: `${process.env['NEXTAUTH_URL']}/cases/${encodeURIComponent(night.number)}`,
    })
    expect(lettersFor(night)).toMatchObject([{ to: ['fix@yingshan.invalid'], user: 'yingshao' }])
    expect(lettersFor(night)[0]?.text).toContain(`Idempotency-Key: ${letter?.id}`)
    expect(lettersFor(night)[0]?.text).toMatch(new RegExp(`Message-ID: <${letter?.id}@`, 'i'))
  })

  it('is not told any more in the morning when its clock has stopped or its case is closed', async () => {
    const scenes = [0, 1].map(() => alarm({ channels: ['sms'], quiet: quiet(-hour, hour) }))
    const [stopped, closed] = (await Promise.all(scenes)) as [Alarm, Alarm]
    await db.clock.update({ where: { id: stopped.clockId }, data: { state: 'stopped', stoppedAt: new Date() } })
    await db.case.update({ where: { id: closed.caseId }, data: { closedAt: new Date() } })
    await letPass(stopped, 2 * hour)
    await letPass(closed, 2 * hour)
    work()
    await settled(stopped)
    await settled(closed)
    expect([await statesOf(stopped), await statesOf(closed)]).toEqual([
      ['app null', 'sms dropped'],
      ['app null', 'sms dropped'],
    ])
    expect([...callsFor(stopped), ...callsFor(closed)]).toEqual([])
  })
})

describe('senders', () => {
  it('side by side send every message once', async () => {
    const alarms: Alarm[] = []
    for (let i = 0; i < 12; i += 1) alarms.push(await alarm({ channels: ['sms', 'mail'] }))
    work(3)
    for (const one of alarms) await settled(one)
    expect(alarms.map((one) => [callsFor(one).length, lettersFor(one).length])).toEqual(alarms.map(() => [1, 1]))
  })

  it('take over what one that died had in hand, under the same id', async () => {
    const one = await alarm({ channels: ['sms'] })
    const lease = () => leaseMessages(db, { limit: 50, leaseMs: hour, at: new Date(), busy: [] })
    const [mine] = await lease()
    expect(await lease()).toEqual([])
    await db.notification.update({ where: { id: mine?.id ?? '' }, data: { nextAt: new Date(Date.now() - minute) } })
    work()
    await settled(one)
    expect(callsFor(one).map(({ headers }) => headers['idempotency-key'])).toEqual([mine?.id])
  })

  it('that die between the receiver’s word and their own note send again, under the same id', async () => {
    const one = await alarm({ channels: ['sms'] })
    const env = { ...process.env, CRASH_AT: 'message.sent#1', LOG_LEVEL: 'silent' }
    const worker = spawn(process.execPath, typescript('workers/main.ts'), { env, stdio: 'ignore' })
    const [, signal] = (await once(worker, 'exit')) as [number | null, string | null]
    expect(signal).toBe('SIGKILL')
    expect(await statesOf(one)).toEqual(['app null', 'sms waiting'])
    expect(callsFor(one)).toHaveLength(1)
    const where = { caseId: one.caseId, channel: 'sms' }
    await db.notification.updateMany({ where, data: { nextAt: new Date(Date.now() - minute) } })
    work()
    await settled(one)
    const keys = callsFor(one).map(({ headers }) => headers['idempotency-key'])
    expect([keys.length, new Set(keys).size, await statesOf(one)]).toEqual([2, 1, ['app null', 'sms sent']])
  }, 60_000)

  it('leave people out who have no address for the channel, and say so', async () => {
    await db.person.update({ where: { id: fixer.id }, data: { phone: null } })
    const one = await alarm({ channels: ['sms', 'mail'] })
    work()
    await settled(one)
    await db.person.update({ where: { id: fixer.id }, data: { phone: '19900001234' } })
    expect(await statesOf(one)).toEqual(['app null', 'mail sent', 'sms skipped'])
    expect(callsFor(one)).toEqual([])
  })
})

describe('a receiver that fails', () => {
  it('is tried again later and later, then given up until somebody sends it anew', async () => {
    gatewayStatus = 503
    const one = await alarm({ channels: ['sms'] })
    work()
    const first = await waitFor('the second try', async () =>
      (await one.messagesOf()).find((row) => row.attempts === 2),
    )
    await rest()
    expect(first).toMatchObject({ state: 'waiting', reason: { zh: '对方答复 503', en: 'it answered 503' } })
    const last = { attempts: 19, nextAt: new Date() }
    await db.notification.update({ where: { id: first.id }, data: last })
    work()
    await settled(one)
    await rest()
    const query = { state: 'failed' }
    const failed = await ask<{ items: { id: string }[] }>(listMessages, { as: admin, query })
    expect(failed.body.items.find(({ id }) => id === first.id)).toMatchObject({
      ...{ channel: 'sms', person: '修理', caseNumber: one.number, state: 'failed', attempts: 20 },
      reason: { zh: '对方答复 503', en: 'it answered 503' },
    })
    gatewayStatus = 200
    const again = () => ask(retryMessage, { as: admin, params: { id: first.id } })
    expect((await again()).status).toBe(200)
    work()
    await settled(one)
    expect(await statesOf(one)).toEqual(['app null', 'sms sent'])
    expect(new Set(callsFor(one).map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([first.id]))
    expect((await again()).body.code).toBe('message.not_failed')
    const unknown = await ask(retryMessage, { as: admin, params: { id: fixer.id } })
    expect(unknown.body.code).toBe('message.not_found')
  })

  it('on a host that is no longer allowed, or over a channel that is gone, fails at once', async () => {
    const two = [await alarm({ channels: ['gone'] }), await alarm({ channels: ['sms'] })] as const
    const { value } = await db.setting.findUniqueOrThrow({ where: { key: 'webhooks' } })
    valueOf(await changeSetting('webhooks', { ...(value as object), allowedHosts: [] }))
    work()
    for (const one of two) await settled(one)
    valueOf(await changeSetting('webhooks', value))
    expect(await Promise.all(two.map(statesOf))).toEqual([
      ['app null', 'gone failed'],
      ['app null', 'sms failed'],
    ])
    expect(callsFor(two[1])).toEqual([])
  })
})

describe('a channel', () => {
  it('is refused with its fields: host not allowed, unknown secret, an address with something to hide, half a sign-in', async () => {
    const refused = async (body: object, code = 'new') => {
      const answer = await save(code, body)
      expect(answer.status, JSON.stringify(answer.body)).toBe(400)
      return codesOf(answer)
    }
    expect(await refused({ ...webhook, url: 'https://evil.example/x' })).toEqual([['url', 'channel.host_forbidden']])
    expect(await refused({ ...mail, host: 'evil.example' })).toEqual([['host', 'channel.host_forbidden']])
    expect(await refused({ ...webhook, secret: 'none' })).toEqual([['secret', 'channel.secret_unknown']])
    expect(await refused({ ...webhook, secret: '__proto__' })).toEqual([['secret', 'channel.secret_unknown']])
    for (const url of ['ftp://a/b', 'nonsense', `${String(webhook['url'])}?key=1`, 'http://u:p@127.0.0.1/'])
      expect(await refused({ ...webhook, url })).toEqual([['url', 'channel.address_invalid']])
    const { secret: _secret, ...anonymous } = mail
    expect(await refused(anonymous)).toEqual([['secret', 'input.required']])
    expect(await refused(webhook, 'app')).toEqual([['code', 'channel.reserved']])
    expect(await refused({ ...mail, port: 0 })).toEqual([['port', 'input.out_of_range']])
    const listed = await ask<{ items: { code: string }[] }>(listChannels, { as: admin })
    expect(listed.body.items.map(({ code }) => code)).toEqual(['sms', 'mail'])
  })

  it('is kept by those who operate the system; two who add one at once both do', async () => {
    const clerk = personWith('processAdmin').login
    expect((await save('sms', webhook, clerk)).body.code).toBe('right.missing')
    expect((await ask(testChannel, { as: clerk, params: { code: 'sms' } })).body.code).toBe('right.missing')
    expect((await ask(listMessages, { as: clerk })).body.code).toBe('right.missing')
    expect((await ask(listChannels, { as: personWith('handler').login })).body.code).toBe('right.missing')
    const codes = ['one', 'two', 'three', 'four']
    await Promise.all(codes.map((code) => save(code, webhook)))
    const listed = await ask<{ items: { code: string }[] }>(listChannels, { as: clerk })
    expect(listed.body.items.map(({ code }) => code).toSorted()).toEqual(['sms', 'mail', ...codes].toSorted())
    for (const code of codes) await ask(deleteChannel, { as: admin, params: { code } })
    const gone = await ask(deleteChannel, { as: admin, params: { code: 'one' } })
    expect(gone.body.code).toBe('channel.not_found')
  })

  it('is tried by a message to oneself, which says what the receiver answered', async () => {
    const trial = (code: string) => ask(testChannel, { as: admin, params: { code } })
    expect((await trial('sms')).body).toEqual({ sent: true, said: { zh: '对方答复 200', en: 'it answered 200' } })
    const { phone } = await db.person.findUniqueOrThrow({ where: { login: admin } })
    expect(calls.at(-1)?.body).toMatchObject({ caseNumber: null, to: { login: admin, phone } })
    expect((await trial('mail')).body).toMatchObject({ sent: true })
    expect(letters.at(-1)?.to).toEqual([`${admin}@yingshan.invalid`])
    gatewayStatus = 500
    expect((await trial('sms')).body).toMatchObject({ sent: false, said: { zh: '对方答复 500' } })
    expect((await trial('none')).body.code).toBe('channel.not_found')
  })

  it('never gives its secret away: not in answers, in what failed, nor in the log', async () => {
    const { value } = await db.setting.findUniqueOrThrow({ where: { key: 'webhooks' } })
    const broken = { gateway: 'Bearer s3cr3t\nline', post: 'other-s3cr3t' }
    valueOf(await changeSetting('webhooks', { ...(value as object), secrets: broken }))
    const written: unknown[] = []
    const note = (...line: unknown[]) => void written.push(line)
    for (const level of ['info', 'warn', 'error'] as const) vi.spyOn(log, level).mockImplementation(note)
    try {
      const trials = []
      for (const code of ['sms', 'mail']) trials.push((await ask(testChannel, { as: admin, params: { code } })).body)
      const one = await alarm({ channels: ['sms', 'mail'] })
      work()
      await waitFor('a first try of both', async () => (await one.messagesOf()).slice(1).every((row) => row.reason))
      await rest()
      const channels = await ask(listChannels, { as: admin })
      const messages = await ask(listMessages, { as: admin })
      const told = JSON.stringify([trials, channels.body, messages.body, written])
      expect(written).toContainEqual([expect.objectContaining({ channel: 'sms', sent: false }), 'channel tried'])
      expect(trials).toMatchObject([{ sent: false }, { sent: false }])
      expect(told).not.toContain('s3cr3t')
      for (const secret of Object.values(broken)) expect(told).not.toContain(Buffer.from(secret).toString('base64'))
    } finally {
      vi.restoreAllMocks()
      valueOf(await changeSetting('webhooks', value))
    }
  })
})

describe('the channels of an alarm policy', () => {
  const levels = (change: Partial<PolicyLevel>): PolicyLevel[] =>
    defaultPolicy.levels.map((level) => ({ ...level, ...(level.code === 'due' && change) }))
  const savePolicy = (change: object) =>
    ask<{ version: number }>(putPolicy, {
      ...{ as: admin, params: { code: 'default' } },
      body: { name: defaultPolicy.name, levels: levels({}), note: '渠道', basedOn: 0, ...change },
    })

  it('are ones there are, and quiet hours are hours: every fault names its field', async () => {
    const wrong = { levels: levels({ channels: ['sms', 'telex'] }), quiet: { from: '22:00', to: '7' } }
    const answer = await savePolicy(wrong)
    expect(codesOf(answer)).toEqual([
      ['levels.1.channels.1', 'channel.unknown'],
      ['quiet.to', 'quiet.time_invalid'],
    ])
    expect(codesOf(await savePolicy({ quiet: { from: '22:00', to: '22:00' } }))).toEqual([
      ['quiet.to', 'quiet.no_time'],
    ])
    expect(await db.alarmPolicyVersion.count()).toBe(0)
  })

  it('reach clocks that start from then on, open ones by a recompute alone; meanwhile the channel stays', async () => {
    const open = async () => {
      const policy = await policyInForce(db, 'default', new Date())
      const found = await world.report(null, world.units.grid)
      const limit = { amount: 5, unit: 'day' as const }
      const clock = { taskId: null, name: 'case', key: found.id, limit, limitSource: 'fixed', holdRuns: false, policy }
      return valueOf(
        await withCase(db, found.id, (work) => startClock(work, { ...clock, levels: policyLevels(policy) })),
      )
    }
    const due = async ({ id }: { id: string }) => {
      const { levels: known } = await db.clock.findUniqueOrThrow({ where: { id } })
      return (known as unknown as ClockLevel[]).find(({ code }) => code === 'due')
    }
    const before = await open()
    const night = { from: '22:00', to: '07:00' }
    const saved = await savePolicy({ levels: levels({ channels: ['sms'] }), quiet: night })
    expect(saved.body).toMatchObject({ version: 1 })
    expect(await due(await open())).toMatchObject({ channels: ['sms'], quiet: night })
    expect(await due(before)).not.toHaveProperty('channels')
    const change = { kind: 'policy', code: 'default', version: 1 }
    expect((await ask(startRecompute, { as: admin, body: change })).status).toBe(202)
    while (await advanceRecompute(db));
    expect(await due(before)).toMatchObject({ channels: ['sms'], quiet: night })
    const remove = await ask(deleteChannel, { as: admin, params: { code: 'sms' } })
    expect([remove.status, remove.body.code]).toEqual([409, 'channel.in_use'])
  })
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { changeRow } from './back-date.ts'

/** A gateway outside the house: it notes whom it was asked to tell, and answers as it is told to. */
export async function openGateway() {
  const told: { login: string; text: string }[] = []
  let status = 200
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { to, text } = JSON.parse(Buffer.concat(chunks).toString()) as { to: { login: string }; text: string }
      told.push({ login: to.login, text })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ host, told },
    answer: (next: number) => (status = next),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** What who runs the system writes by `npm run setting`: the one host that may be called. */
export async function allowHost(host: string): Promise<void> {
  await changeRow(
    `insert into setting (key, value, updated_at) values ('webhooks', $1, now())
     on conflict (key) do update set value = excluded.value`,
    [JSON.stringify({ allowedHosts: [host], secrets: {} })],
  )
}

/** Gives a clock one level, reached at once, that tells who works the step over a channel. */
export async function tellOver(clockId: string, channel: string): Promise<void> {
  const tell = { holder: true, unitLeader: false, supervisor: false, duty: false }
  const level = { code: 'start', at: { from: 'start', amount: 0, unit: 'minute' }, drawn: false, card: null, tell }
  await changeRow('update clock set levels = $2, next_mark_at = now() where id = $1', [
    clockId,
    JSON.stringify([{ ...level, channels: [channel] }]),
  ])
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { LaunchFailure } from '../launch/failure.ts'
import { Api } from './api.ts'

describe('the API as the demo calls it', () => {
  it('names address and cure when nobody answers there', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const asked = new Api(`http://127.0.0.1:${port}/`, 'key', 1).get('/api/v1/grids')
    await expect(asked).rejects.toThrow(LaunchFailure)
    await expect(asked).rejects.toThrow(
      new RegExp(`^连不上 http://127\\.0\\.0\\.1:${port}（.*ECONNREFUSED.*）；请先 npm start.+--address`),
    )
  })
})

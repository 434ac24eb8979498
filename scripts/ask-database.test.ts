import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { askDatabase } from './ask-database.ts'

describe('a command of a stopped installation', () => {
  afterEach(() => vi.restoreAllMocks())

  it('leaves with one sentence that names the address and the cure; goes on where somebody answers', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never)
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = `postgresql://yingshao@127.0.0.1:${port}/yingshao`
    await askDatabase(url)
    expect(exit).not.toHaveBeenCalled()
    await new Promise((resolve) => server.close(resolve))
    await askDatabase(url)
    expect(exit).toHaveBeenCalledWith(1)
    expect(said.mock.calls).toEqual([[expect.stringMatching(new RegExp(`127\\.0\\.0\\.1:${port}.*npm start`))]])
  })
})

import { createServer } from 'node:net'

/** Whether nobody listens on the port of this machine, on any of its own addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '::']) if (!(await canListen(port, host))) return false
  return true
}

/** An address this machine does not have is no hindrance. */
function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(!['EADDRINUSE', 'EACCES'].includes(error.code ?? '')),
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Hands out ports that are free and were not handed out before, so that two parts never get the same one. */
export class PortBook {
  private readonly taken = new Set<number>()

  take(port: number): void {
    this.taken.add(port)
  }

  /** The wanted port, or the next free one after it. */
  async nextFrom(wanted: number): Promise<number> {
    for (let port = wanted; port < wanted + 500; port++) {
      if (this.taken.has(port) || !(await isPortFree(port))) continue
      this.taken.add(port)
      return port
    }
    throw new Error(`no free port from ${wanted} to ${wanted + 500}`)
  }
}

import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** The header in which the address of the socket reaches our handlers; what a client sends under it is overwritten. */
export const peerHeader = 'x-yingshao-peer'

/**
 * Notes on every request which address its socket has, before anything reads it. Next gives handlers no socket, and
 * `x-forwarded-for` is whatever the client wrote when no proxy stands in front.
 */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request
    headers[peerHeader] = socket.remoteAddress ?? 'unknown'
  })
}

type HeaderBag = Headers | Record<string, string | string[] | undefined> | undefined

const loopback = /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/

/**
 * The address a request came from. A proxy on this machine is believed about the address in front of it (the last of
 * its list); nobody else is. 'unknown' outside of a server.
 */
export function clientAddress(headers: HeaderBag): string {
  const peer = read(headers, peerHeader)
  if (!loopback.test(peer)) return peer || 'unknown'
  return read(headers, 'x-forwarded-for').split(',').at(-1)?.trim().slice(0, 64) || peer
}

/** Says whether the request was made on this machine. */
export const isLocal = (headers: Headers): boolean => loopback.test(clientAddress(headers))

function read(headers: HeaderBag, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers?.[name]
  return Array.isArray(value) ? value.join(',') : (value ?? '')
}

import { liveKinds, type LiveEvent } from './live-context.ts'

const againMs = 3_000

type LiveHandlers = {
  /** id of the last event this page has seen, or '' */
  after: string
  onOpen: () => void
  onLost: () => void
  onEvent: (event: LiveEvent, id: string) => void
  onEnd: () => void
}

/** Opens the stream and keeps it open; gives the function that ends it. */
export function openLive({ after, onOpen, onLost, onEvent, onEnd }: LiveHandlers): () => void {
  let seen = after
  let source: EventSource
  let again: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(`/api/v1/stream${seen && `?lastEventId=${seen}`}`)
    source.onopen = onOpen
    source.onerror = () => {
      onLost()
      // the browser itself comes back from a broken line, but gives up when it was refused
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, againMs)
    }
    for (const kind of liveKinds)
      source.addEventListener(kind, ({ data, lastEventId }: MessageEvent<string>) => {
        const { subject, ...rest } = JSON.parse(data) as { subject: string } & Record<string, unknown>
        seen = lastEventId || seen
        onEvent({ kind, subject, data: rest }, seen)
      })
    source.addEventListener('session.ended', () => {
      source.close()
      onEnd()
    })
  }
  open()
  return () => {
    clearTimeout(again)
    source.close()
  }
}

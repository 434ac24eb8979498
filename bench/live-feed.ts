/** What the live stream said: a step was opened, or a case changed. */
export type Heard = { task: string; case: string } | { case: string; status: string }

/** Follows the live stream as a page of a person does. Calls `heard` for every opened step and every changed case; gives the way to leave. */
export async function followFeed(address: string, apiKey: string, heard: (news: Heard) => void): Promise<() => void> {
  const stop = new AbortController()
  const response = await fetch(`${address}/api/v1/stream`, {
    headers: { authorization: `Bearer ${apiKey}` },
    signal: stop.signal,
  })
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`)
  void read(response.body, heard).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  return () => stop.abort()
}

async function read(body: ReadableStream<Uint8Array>, heard: (news: Heard) => void) {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, kind, data] = /^event: (task|case)\.changed$[\s\S]*^data: (.*)$/m.exec(event) ?? []
      if (!data) continue
      const news = JSON.parse(data) as { subject: string; state?: string; case?: string; status: string }
      if (kind === 'case') heard({ case: news.subject, status: news.status })
      else if (news.state === 'open' && news.case) heard({ task: news.subject, case: news.case })
    }
  }
}

/** What a page of a person hears: a step of a case was opened. Calls `opened` with the task and the case's number. */
export async function followSteps(
  address: string,
  apiKey: string,
  opened: (taskId: string, caseNumber: string) => void,
): Promise<() => void> {
  const stop = new AbortController()
  const response = await fetch(`${address}/api/v1/stream`, {
    headers: { authorization: `Bearer ${apiKey}` },
    signal: stop.signal,
  })
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`)
  void read(response.body, opened).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  return () => stop.abort()
}

async function read(body: ReadableStream<Uint8Array>, opened: (taskId: string, caseNumber: string) => void) {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^event: task\.changed$[\s\S]*^data: (.*)$/m.exec(event)?.[1]
      if (!data) continue
      const change = JSON.parse(data) as { subject: string; state: string; case: string }
      if (change.state === 'open') opened(change.subject, change.case)
    }
  }
}

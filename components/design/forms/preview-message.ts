import type { FormSchema } from '@/domain/form/schema.ts'

/** What the workbench shows in the phone, and what the phone answers once it listens. */
export type PreviewMessage = { kind: 'preview.show'; schema: FormSchema; result: string } | { kind: 'preview.listens' }

/** Takes what came to a window; gives the message, or null for anything that is not from this very site. */
export function previewMessage({ origin, data }: MessageEvent<unknown>): PreviewMessage | null {
  if (origin !== window.location.origin || typeof data !== 'object' || data === null || !('kind' in data)) return null
  const { kind } = data
  return kind === 'preview.show' || kind === 'preview.listens' ? (data as PreviewMessage) : null
}

export function sendPreview(to: Window, message: PreviewMessage): void {
  to.postMessage(message, window.location.origin)
}

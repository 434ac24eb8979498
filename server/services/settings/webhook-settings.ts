import { z } from 'zod'

/** Setting `webhooks`: which hosts (with port) models may call, and the secrets they name. Nothing else leaves the house. */
export const webhookSettings = z.strictObject({
  allowedHosts: z.array(z.string().min(1)).default([]),
  secrets: z.record(z.string(), z.string()).default({}),
})

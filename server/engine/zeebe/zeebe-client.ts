import { Camunda8 } from '@camunda8/sdk'
import { EngineError } from '@/server/engine/port.ts'
import { toEngineError } from './zeebe-errors.ts'

/** One gRPC client. Retrying is ours (outbox, job time-outs): the SDK's own would hold a command for minutes. */
export function createZeebeClient(address: string) {
  return new Camunda8({
    ZEEBE_GRPC_ADDRESS: address,
    CAMUNDA_OAUTH_DISABLED: true,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    zeebeGrpcSettings: {
      ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
      ZEEBE_GRPC_CLIENT_RETRY: false,
      ZEEBE_GRPC_CLIENT_EAGER_CONNECT: false,
      GRPC_INITIAL_RECONNECT_BACKOFF_MS: '200',
      GRPC_MAX_RECONNECT_BACKOFF_MS: '1000',
    },
  }).getZeebeGrpcApiClient()
}

export type ZeebeClient = ReturnType<typeof createZeebeClient>

/** Runs one command with a bound on its time; every failure leaves as an EngineError. */
export async function command<T>(run: () => Promise<T>, timeoutMs = 10_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      run(),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new EngineError('unavailable', `no answer within ${timeoutMs} ms`)), timeoutMs)
      }),
    ])
  } catch (error) {
    throw toEngineError(error)
  } finally {
    clearTimeout(timer)
  }
}

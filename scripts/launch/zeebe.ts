import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { LaunchFailure } from './failure.ts'
import { setTimeEarly } from './drill-time.ts'
import type { Jdk } from './jdk.ts'
import { spawnLogged } from './log-file.ts'
import { waitUntil } from './wait.ts'

export type ZeebePorts = { grpc: number; command: number; internal: number; rest: number; management: number }

/** Where one broker lives. `mirrorUrl`: the sink of workers/mirror, which the bundled exporter takes for Elasticsearch. */
export type ZeebePlace = {
  home: string
  jdk: Jdk
  dir: string
  ports: ZeebePorts
  mirrorUrl: string
  logFile: string
  /** lets tests and drills move the engine's clock forward through its management port */
  controlledClock?: boolean
  /**
   * The time of a drill, given to the broker while it starts: a controlled clock begins with the real one. Until it is
   * known to be right the broker's processing is held, since timers of the drill would fire.
   */
  drillTime?: () => Promise<Date>
  heap?: string
  /** for a broker that lives for minutes: what its code is compiled to best would cost more than it saves */
  brief?: boolean
}

/** Kinds of records the mirror reads; every other kind stays in the engine. */
const exported = ['EVENT', 'INCIDENT', 'JOB', 'PROCESS', 'PROCESSINSTANCE', 'VARIABLE']
const kept = [
  ...['COMMAND', 'REJECTION', 'CHECKPOINT', 'COMMANDDISTRIBUTION', 'COMPENSATIONSUBSCRIPTION', 'DECISION'],
  ...[
    'DECISIONEVALUATION',
    'DECISIONREQUIREMENTS',
    'DEPLOYMENT',
    'DEPLOYMENTDISTRIBUTION',
    'ERROR',
    'ESCALATION',
    'FORM',
  ],
  ...['JOBBATCH', 'MESSAGE', 'MESSAGEBATCH', 'MESSAGESTARTEVENTSUBSCRIPTION', 'MESSAGESUBSCRIPTION', 'PROCESSEVENT'],
  ...['PROCESSINSTANCEBATCH', 'PROCESSINSTANCECREATION', 'PROCESSINSTANCEMIGRATION', 'PROCESSINSTANCEMODIFICATION'],
  ...[
    'PROCESSMESSAGESUBSCRIPTION',
    'RESOURCEDELETION',
    'SIGNAL',
    'SIGNALSUBSCRIPTION',
    'TIMER',
    'USERTASK',
    'VARIABLEDOCUMENT',
  ],
]

/** Starts the broker in a process group of its own (its script becomes java, so the pid is java's). */
export function spawnZeebe(place: ZeebePlace): ChildProcess {
  mkdirSync(place.dir, { recursive: true })
  if (place.drillTime) holdProcessing(place.dir)
  const env = { ...process.env, ...environmentOf(place) }
  const broker = spawnLogged(path.join(place.home, 'bin/broker'), [], place.logFile, { cwd: place.dir, env })
  if (place.drillTime) void setTimeEarly(broker, `http://127.0.0.1:${place.ports.management}`, place.drillTime)
  return broker
}

/** The broker finds the note that its own management port would have left; `POST actuator/partitions/resumeProcessing` ends it. */
function holdProcessing(dir: string): void {
  const partition = path.join(dir, 'data/raft-partition/partitions/1')
  mkdirSync(partition, { recursive: true })
  closeSync(openSync(path.join(partition, '.processorPaused'), 'a'))
}

/** Gives once the broker is ready to serve; refuses after `timeoutMs`. */
export async function awaitZeebe(place: ZeebePlace, timeoutMs = 180_000): Promise<void> {
  const url = `http://127.0.0.1:${place.ports.management}/actuator/health/readiness`
  const ready = await waitUntil(
    async () => (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok,
    timeoutMs,
    150,
  )
  if (ready) return
  throw new LaunchFailure(
    `Zeebe 未能就绪，请看日志 ${place.logFile}。 Zeebe did not become ready: see ${place.logFile}.`,
  )
}

function environmentOf({
  dir,
  jdk,
  ports,
  mirrorUrl,
  controlledClock,
  drillTime,
  heap,
  brief,
}: ZeebePlace): Record<string, string> {
  const clock = String(controlledClock ?? drillTime !== undefined)
  // JDK 24 and later warn about what the engine's libraries do; older ones do not know the second switch.
  const quiet = jdk.major >= 24 ? ' --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow' : ''
  return {
    JAVA_HOME: jdk.home,
    JAVA_OPTS: `-Xmx${heap ?? '512m'}${quiet}${brief ? ' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC' : ''}`,
    SERVER_ADDRESS: '127.0.0.1',
    SERVER_PORT: String(ports.rest),
    MANAGEMENT_SERVER_ADDRESS: '127.0.0.1',
    MANAGEMENT_SERVER_PORT: String(ports.management),
    MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE: '*',
    MANAGEMENT_ENDPOINT_CLOCK_ENABLED: clock,
    ZEEBE_CLOCK_CONTROLLED: clock,
    ZEEBE_BROKER_DATA_DIRECTORY: path.join(dir, 'data'),
    ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: '32MB',
    ZEEBE_BROKER_DATA_SNAPSHOTPERIOD: '5m',
    ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: '512MB',
    ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: '256MB',
    ZEEBE_BROKER_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(ports.command),
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(ports.internal),
    ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS: `127.0.0.1:${ports.internal}`,
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(ports.grpc),
    ...exporterOf(mirrorUrl),
  }
}

function exporterOf(url: string): Record<string, string> {
  const prefix = 'ZEEBE_BROKER_EXPORTERS_MIRROR'
  const index = (names: string[], value: string) => names.map((name) => [`${prefix}_ARGS_INDEX_${name}`, value])
  return {
    [`${prefix}_CLASSNAME`]: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    [`${prefix}_ARGS_URL`]: url,
    [`${prefix}_ARGS_BULK_DELAY`]: '1',
    [`${prefix}_ARGS_BULK_SIZE`]: '200',
    ...(Object.fromEntries([...index(exported, 'true'), ...index(kept, 'false')]) as Record<string, string>),
  }
}

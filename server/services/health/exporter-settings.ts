const prefix = 'ZEEBE_BROKER_EXPORTERS_MIRROR'
const exported = ['PROCESS', 'PROCESSINSTANCE', 'JOB', 'INCIDENT', 'VARIABLE', 'EVENT']

/** What a Zeebe broker that is not ours has to be told so that it reports to the mirror at `url`. */
export function exporterSettings(url: string): Record<string, string> {
  return {
    [`${prefix}_CLASSNAME`]: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    [`${prefix}_ARGS_URL`]: url,
    [`${prefix}_ARGS_BULK_DELAY`]: '1',
    [`${prefix}_ARGS_BULK_SIZE`]: '200',
    ...Object.fromEntries(exported.map((name) => [`${prefix}_ARGS_INDEX_${name}`, 'true'])),
  }
}

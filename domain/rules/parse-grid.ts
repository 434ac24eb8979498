/**
 * Takes what a spreadsheet copies (tabs) or saves as CSV (commas, RFC 4180, line ends in quotes too); gives its cells by
 * row, blank rows left out. An apostrophe that keeps a formula from running is taken off.
 */
export function parseGrid(text: string): string[][] {
  const whole = text.replace(/^\ufeff/, '')
  const separator = (whole.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ','
  const rows: string[][] = [[]]
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'y')
  while (cell.lastIndex < whole.length) {
    const found = cell.exec(whole)
    if (!found) break
    const [, quoted, plain = '', end] = found
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim().replace(/^'(?=[=+\-@＝＋－＠])/u, ''))
    if (end === separator && cell.lastIndex === whole.length) rows.at(-1)?.push('')
    else if (end !== separator) rows.push([])
  }
  return rows.filter((row) => row.some((each) => each !== ''))
}

/** Excel reads a CSV file as UTF-8 only behind this mark. */
export const utf8Mark = '\uFEFF'

/** What a spreadsheet takes for a formula, also behind blanks: `=`, `+`, `-`, `@`, tab and return (OWASP). */
const formulaLike = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/u

/**
 * Takes the cells of a row; gives a line of a CSV file (RFC 4180, CRLF). What somebody wrote to be run as a formula gets
 * an apostrophe in front and stays text.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(formulaLike.test(cell) ? `'${cell}` : cell)).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

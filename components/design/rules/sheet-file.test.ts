import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import writeSheet from 'write-excel-file/node'
import { mostSheetRows, readSheetFile } from './sheet-file.ts'

const file = (content: Uint8Array | string) => new File([content as never], 'x')
const workbook = async (rows: (string | number | null)[][]) =>
  file(new Uint8Array(await writeSheet(rows.map((row) => row.map((value) => value))).toBuffer()))

it('a workbook is read as it was typed, blank rows left out', async () => {
  const given = await workbook([
    ['类别', '级别'],
    ['06010', 2.5],
    [null, null],
    ['a "b"', null],
  ])
  expect(await readSheetFile(given)).toEqual({
    ok: true,
    grid: [
      ['类别', '级别'],
      ['06010', '2.5'],
      ['a "b"', ''],
    ],
  })
})

it('a text is read in UTF-8, and in the Chinese encoding of Windows where it is not', async () => {
  const read = { ok: true, grid: [['类别'], ['垃圾']] }
  expect(await readSheetFile(file('\ufeff类别\r\n垃圾\r\n'))).toEqual(read)
  const gbk = new Uint8Array([0xc0, 0xe0, 0xb1, 0xf0, 0x0a, 0xc0, 0xac, 0xbb, 0xf8])
  expect(await readSheetFile(file(gbk))).toEqual(read)
})

it('what unpacks to more than it may is not unpacked', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(61_000_000) })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await readSheetFile(file(bomb))).toEqual({ ok: false, fault: 'tooLarge' })
})

it.each([
  ['one line', '只有列名', 'empty'],
  ['nothing', '', 'empty'],
  ['too many rows', 'a\n'.repeat(mostSheetRows + 2), 'tooManyRows'],
  ['a torn workbook', 'PK\u0003\u0004torn', 'unreadable'],
  ['too large a file', 'a'.repeat(5_000_001), 'tooLarge'],
])('%s is refused', async (_title, content, fault) => {
  expect(await readSheetFile(file(content))).toEqual({ ok: false, fault })
})

import { entry } from './entry.ts'

/** What the HTTP edge itself refuses, before any service is asked. */
export const httpRefusals = {
  'input.media_type': entry(
    'invalid',
    ['请求正文的类型不对，应为 {expected}', 'The body has the wrong media type, {expected} expected'],
    ['请设置正确的 Content-Type', 'Set the right Content-Type'],
  ),
  'input.too_many': entry('invalid', ['最多 {max} 项', 'At most {max} entries'], ['请减少项数', 'Send fewer entries']),
  'input.format': entry(
    'invalid',
    ['格式不对，应为{expected}', 'Malformed, {expected} expected'],
    ['请改为要求的格式', 'Send it in that format'],
  ),
  'auth.cross_site': entry(
    'forbidden',
    ['请求来自其他网站，已拒绝', 'The request came from another site and was refused'],
    ['请在本系统页面中操作', 'Do this from a page of this system'],
  ),
  'file.not_found': entry(
    'not_found',
    ['没有找到该文件', 'The file was not found'],
    ['请确认您有权查看它所属的案件', 'Check whether you may see the case it belongs to'],
  ),
  'file.too_many_pixels': entry(
    'invalid',
    ['图片尺寸过大，最多 {maxMegapixels} 百万像素', 'The image is too large, at most {maxMegapixels} megapixels'],
    ['请缩小图片后重新上传', 'Make it smaller and upload it again'],
  ),
  'person.not_found': entry(
    'not_found',
    ['没有找到该人员', 'The person was not found'],
    ['请核对账号', 'Check the login'],
  ),
  'server.fault': entry(
    'unavailable',
    ['系统出了错', 'Something went wrong on our side'],
    [
      '请重试；如仍出错，请把编号 {traceId} 告诉管理员',
      'Try again; if it stays, give the administrator the number {traceId}',
    ],
  ),
} as const

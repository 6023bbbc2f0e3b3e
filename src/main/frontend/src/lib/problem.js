// What went wrong, in words for the person. The server's own sentence wins; these are for when it sent none.

const WORDS = {
  0: ['连接不上服务器', '请检查网络后重试，已填写的内容不会丢失。'],
  401: ['登录已过期', '请在新窗口重新登录，再回到本页继续，已填写的内容不会丢失。'],
  403: ['没有权限', '您不能在这里办理此事项。'],
  404: ['没有找到', '该内容不存在，或您无权查看。'],
  409: ['情况已变化', '他人已先行办理，请刷新后查看最新情况。'],
  413: ['文件太大', '请压缩后重新上传。'],
  422: ['未能办理', '提交的内容不符合规定。'],
  429: ['操作太频繁', '请稍后再试。'],
};
const UNKNOWN = ['系统出错', '请稍后重试；如仍不成功，请联系管理员。'];

/**
 * @param status HTTP status, 0 if the server was not reached
 * @param body the problem details as JSON, or null
 */
export function problemOf(status, body = null) {
  const [title, detail] = WORDS[status] ?? UNKNOWN;
  return {
    status,
    code: body?.code ?? null,
    title,
    detail: body?.detail || detail,
    draft: body?.draft ?? null,
    fields: Array.isArray(body?.fields) ? body.fields : [],
  };
}

/** True if it is unknown whether the server did what was asked, so that the same intent may be sent again. */
export function isUncertain(status) {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

// What can be said about a file before it is sent. The server checks the content itself.

/** 1536 → "1.5 KB". */
export function fileSize(bytes) {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}

/** Why the slot would not take the file, or null. */
export function refusal({ name, size }, { accept, maxBytes }) {
  const allowed = accept ? accept.split(',').map((each) => each.trim().toLowerCase()) : [];
  if (allowed.length > 0 && !allowed.some((each) => name.toLowerCase().endsWith(each))) {
    return `只能上传 ${allowed.map((each) => each.replace('.', '')).join('、')} 文件`;
  }
  if (size === 0) {
    return '文件是空的';
  }
  return maxBytes && size > Number(maxBytes) ? `文件不能超过 ${fileSize(Number(maxBytes))}` : null;
}

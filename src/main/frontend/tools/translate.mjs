// The form viewer has no hook for its own texts, so they are replaced while bundling. Every phrase must occur exactly as
// often as the dictionary says: when an upgrade of the viewer changes one, the build fails and names it.
import fs from 'node:fs/promises';
import { phrases } from '../src/form/zh-cn.mjs';

const VIEWER = /@bpmn-io[\\/]form-js-viewer[\\/]dist[\\/]index\.es\.js$/;

export function translate(source, dictionary) {
  const wrong = [];
  let translated = source;
  for (const [original, chinese, times = 1] of dictionary) {
    const parts = translated.split(original);
    if (parts.length - 1 !== times) {
      wrong.push(`${original} (expected ${times}, found ${parts.length - 1})`);
    }
    translated = parts.join(chinese);
  }
  if (wrong.length > 0) {
    throw new Error(`Phrases of the form viewer that need a look:\n  ${wrong.join('\n  ')}`);
  }
  return translated;
}

export const chineseFormViewer = {
  name: 'chinese-form-viewer',
  setup(build) {
    build.onLoad({ filter: VIEWER }, async ({ path }) => ({
      contents: translate(await fs.readFile(path, 'utf8'), phrases),
      loader: 'js',
    }));
  },
};

// What was begun to be said with an act stays on the server until the act is done: it is put back when the dialog opens again.
import { send } from '../lib/http.js';

const PAUSE = 800;
const SUBJECT = /^(.*\/api\/v1\/(?:work-items|cases)\/[^/]+)\/acts$/;

/** @param url where the act is sent to; acts on work items and on cases keep what was begun */
export function keepBegun(url, act, area) {
  const subject = SUBJECT.exec(url ?? '')?.[1];
  if (!subject || !area) {
    return () => {};
  }
  const address = `${subject}/comment-draft`;
  let timer = null;
  const save = () => {
    clearTimeout(timer);
    timer = null;
    return send(address, { method: 'PUT', json: { act, text: area.value }, keepalive: true });
  };
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  restore(`${address}?act=${act}`, area);
  return (acts) => {
    if (acts) {
      clearTimeout(timer);
    } else if (timer !== null) {
      save();
    }
  };
}

/** Never over what has been typed meanwhile. */
async function restore(address, area) {
  const answer = await send(address);
  if (answer.ok && answer.body.text && area.value === '') {
    area.value = answer.body.text;
  }
}

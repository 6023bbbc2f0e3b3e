// The pages of meetings: native forms whose fields go along with an act, and the part that follows the meeting.
import { mountFields } from './meeting/fields.js';
import { follow } from './meeting/live.js';
import { island, whenReady } from './lib/island.js';

island('fields', mountFields);
whenReady(() => document.querySelectorAll('[data-live]').forEach(follow));

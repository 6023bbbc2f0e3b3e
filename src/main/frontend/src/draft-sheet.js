// <section data-island="draft-sheet" data-url="/api/v1/work-items/{id}" data-form="#form-{id}">
//   <input type="file" data-import>, <div data-result>
// </section>
// Takes the lists of a form in from a workbook.
import { DraftTools } from './lib/draft-tools.js';
import { island } from './lib/island.js';

island('draft-sheet', (element) => new DraftTools(element).listen());

// <section data-island="plan" data-url="/api/v1/work-items/{id}" data-form="#form-{id}">
//   <input type="file" data-import>, <button data-compute>, <button data-previous>, <div data-result>, <div data-basis>
// </section>
// What fills a plan beside typing.
import { ask } from './plan/propose.js';
import { basisElement } from './plan/basis.js';
import { DraftTools } from './lib/draft-tools.js';
import { island } from './lib/island.js';
import { send, newIntent } from './lib/http.js';
import { problemElement } from './lib/sheet-errors.js';

class PlanTools extends DraftTools {
  constructor(element) {
    super(element);
    this.basis = document.querySelector(element.dataset.basis);
  }

  listen() {
    super.listen();
    this.element.querySelector('[data-compute]').addEventListener('click', () => this.run(() => this.compute()));
    this.element.querySelector('[data-previous]').addEventListener('click', () => this.run(() => this.previous()));
    if (this.form.dataset.ready !== undefined) {
      this.showBasis();
    } else {
      this.form.addEventListener('sanyi:form-ready', () => this.showBasis(), { once: true });
    }
  }

  async compute() {
    const headers = await this.revision();
    if (headers) {
      await this.took(await this.post('/draft/shares', headers));
    }
  }

  async previous() {
    const proposal = await send(`${this.url}/previous-plan`);
    if (!proposal.ok) {
      this.say(problemElement(proposal.problem));
      return;
    }
    if (await ask(proposal.body)) {
      const headers = await this.revision();
      if (headers) {
        await this.took(await this.post('/draft/previous-plan', headers));
      }
    }
  }

  post(address, headers) {
    return send(this.url + address, { method: 'POST', headers: { 'Idempotency-Key': newIntent(), ...headers } });
  }

  async took(answer) {
    await super.took(answer);
    if (answer.ok) {
      await this.showBasis();
    }
  }

  async showBasis() {
    const basis = await send(`${this.url}/share-basis`);
    this.basis?.replaceChildren(...(basis.ok ? basisElement(basis.body) : []));
  }
}

island('plan', (element) => new PlanTools(element).listen());

island('plan-basis', async (element) => {
  const basis = await send(element.dataset.url);
  element.replaceChildren(...(basis.ok ? basisElement(basis.body) : []));
});

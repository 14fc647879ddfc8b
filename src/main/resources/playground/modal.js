// Forms. The browser keeps the focus inside the dialog; closing gives it back.
import { button, byId, el } from './dom.js';
import { draw } from './blocks.js';
import { field as fieldOf, isGroup, plain } from './field.js';

const EXAMPLES = {
  Ask: 'Refund the second charge on invoice 4711',
  Situation: 'The card was charged twice on 27 February. Our bank shows both payments.',
  Stake: 'Acme, 12,000 € a month, gives notice on Friday.',
  'Client number': 'A-1042',
  'In your words': 'I refund the second payment today and write to you once it is booked.',
  'What was done': 'Refunded 1,190 €; booked today, on the client’s account tomorrow.',
  Reason: 'The client called: it is settled.',
  Details: 'The second payment has the reference 88-41.',
};

export class Modal {
  constructor(desk) {
    this.desk = desk;
    this.dialog = byId('modal');
    this.dialog.addEventListener('cancel', (event) => { event.preventDefault(); this.leave(); });
    this.dialog.addEventListener('close', () => { if (this.id) this.leave(); });
    this.dialog.addEventListener('click', (event) => { if (event.target === this.dialog) this.leave(); });
    this.dialog.addEventListener('keydown', (event) => this.turn(event));
  }

  /** Shows what is open before the person now, if anything is. */
  show(view) {
    if (!view) { this.hide(); return; }
    const drawn = JSON.stringify([view.id, view.title, view.blocks]);
    if (drawn !== this.drawn) this.draw(view, view.id === this.id);
    this.drawn = drawn;
    this.id = view.id;
    const told = JSON.stringify([view.id, view.errors]);
    if (told !== this.told) this.complain((field) => view.errors[field.block.block_id]);
    this.told = told;
    if (!this.dialog.open) {
      this.opener = document.activeElement;
      this.dialog.showModal();
      this.focusFirst();
    }
  }

  hide() {
    if (!this.dialog.open) return;
    this.drawn = this.id = this.told = undefined;
    this.dialog.close();
    const { opener } = this;
    if (opener?.isConnected && opener !== document.body) opener.focus();
    else this.desk.focusRoom();
  }

  leave() { this.desk.act('close'); }

  /** Past the last field comes the first, not the browser's own bar. */
  turn(event) {
    if (event.key !== 'Tab') return;
    const all = [...this.dialog.querySelectorAll('button, input, select, textarea, [tabindex="0"]')].filter((one) => one.tabIndex >= 0);
    const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
    if (document.activeElement !== from) return;
    event.preventDefault();
    to.focus();
  }

  focusFirst() {
    const first = this.fields.find((field) => !field.read().length) ?? this.fields[0];
    (first?.control ?? this.dialog.querySelector('.close')).focus();
  }

  /** A form that is drawn anew keeps what has been typed since, what is said to be wrong, and the field that one is in. */
  draw(view, again) {
    const wrong = new Map(again ? this.fields.map((field) => [field.name, field.error.textContent]) : []);
    const typed = new Map(again ? this.fields.filter((field) => field.isText).map((field) => [field.name, field.control.value]) : []);
    const inField = again && this.fields.find((field) => field.node.contains(document.activeElement))?.name;
    this.fields = [];
    const blocks = view.blocks.map((block) => (block.type === 'input' ? this.input(block, view) : draw(block, (touched) => this.desk.pressInView(touched))));
    this.fields.filter((field) => typed.has(field.name)).forEach((field) => { field.control.value = typed.get(field.name); });
    this.complain((field) => wrong.get(field.name));
    const body = el('div', { class: 'fieldset' }, blocks);
    this.alert = el('p', { class: 'alert', role: 'alert' });
    this.sender = view.submit && el('button', { type: 'submit', class: 'kit primary' }, plain(view.submit));
    const example = this.fields.some((field) => field.isText && EXAMPLES[field.label] && !field.control.value);
    this.dialog.replaceChildren(el('form', { method: 'dialog', novalidate: true, onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      el('header', {}, el('h2', { id: 'modal-title' }, plain(view.title)), button('✕', () => this.leave(), { class: 'close', 'aria-label': 'Close' })),
      body, this.alert,
      el('footer', {},
        example && button('Fill in an example', () => this.fillExample(), { class: 'kit example' }),
        el('span', { class: 'grow' }),
        button(plain(view.close) || 'Cancel', () => this.leave(), { class: 'kit' }), this.sender)));
    if (again) (this.fields.find((field) => field.name === inField)?.control ?? this.dialog.querySelector('.close')).focus();
  }

  fillExample() {
    this.fields.filter((field) => field.isText && !field.control.value && EXAMPLES[field.label])
      .forEach((field) => { field.control.value = EXAMPLES[field.label]; });
    this.sender?.focus();
  }

  input(block, view) {
    const { element } = block;
    const label = plain(block.label);
    const id = `field-${block.block_id}-${element.action_id}`;
    const field = { block, label, name: `${block.block_id}/${element.action_id}` };
    const told = () => {
      if (!block.dispatch_action) return;
      this.mark(field, '');
      this.flush(field);
    };
    const { node, ...rest } = fieldOf(element, { id, me: this.desk.me, state: view.state.values[block.block_id]?.[element.action_id], told });
    Object.assign(field, rest);
    field.error = el('p', { class: 'error', id: `${id}-error`, hidden: true });
    const hint = block.hint && el('p', { class: 'hint', id: `${id}-hint` }, plain(block.hint));
    field.control.setAttribute('aria-describedby', `${id}-error${hint ? ` ${id}-hint` : ''}`);
    if (!block.optional && !isGroup(element)) field.control.setAttribute('aria-required', 'true');
    const words = [label, block.optional && el('span', { class: 'optional' }, ' (optional)')];
    field.node = isGroup(element)
      ? el('fieldset', { class: 'field' }, el('legend', {}, words), node, hint, field.error)
      : el('div', { class: 'field' }, el('label', { for: id }, words), node, hint, field.error);
    this.fields.push(field);
    return field.node;
  }

  all() { return this.fields.map((field) => ({ field: field.name, words: field.read() })); }

  /** A field that Baton hears of at once; what else was filled in goes with it, and that field last. */
  flush(last) {
    const all = this.all();
    const at = all.findIndex((one) => one.field === last.name);
    this.desk.act('fill', { fields: [...all.slice(0, at), ...all.slice(at + 1), all[at]] });
  }

  async submit() {
    if (this.busy) return;
    this.busy = true;
    this.alert.textContent = '';
    this.sender?.setAttribute('aria-busy', 'true');
    const answer = await this.desk.act('submit', { fields: this.all() });
    this.busy = false;
    this.sender?.removeAttribute('aria-busy');
    if (!answer) return;
    if (answer.problem) this.alert.textContent = `Baton did not take it (${answer.problem}). Nothing was sent; try again.`;
    if (Object.keys(answer.errors ?? {}).length > 0) {
      this.complain((field) => answer.errors[field.label]);
      this.fields.find((field) => !field.error.hidden)?.control.focus();
    }
  }

  complain(of) { this.fields.forEach((field) => this.mark(field, of(field) ?? '')); }

  mark(field, wrong) {
    field.error.textContent = wrong;
    field.error.hidden = !wrong;
    field.control.setAttribute('aria-invalid', String(Boolean(wrong)));
  }
}

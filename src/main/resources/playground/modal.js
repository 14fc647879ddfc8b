// Forms. The browser keeps the focus inside the dialog; closing gives it back.
import { arrange, bookmark, button, byId, el } from './dom.js';
import { draw } from './blocks.js';
import { field as fieldOf, isGroup, plain } from './field.js';

/** By the label of the field, where that says too little with the first word of the title. */
const EXAMPLES = {
  Ask: 'Refund the second charge on invoice 4711',
  Situation: 'The card was charged twice on 27 February. Our bank shows both payments.',
  Stake: 'Acme, 12,000 € a month, gives notice on Friday.',
  'Client number': 'A-1042',
  'In your words': 'I refund the second payment today and write to you once it is booked.',
  'What was done': 'Refunded 1,190 €; booked today, on the client’s account tomorrow.',
  'Cancel: Reason': 'The client called: it is settled.',
  'Return: Reason': 'It is about withholding tax, which we do not look after.',
  'Redirect: Reason': 'It is about withholding tax.',
  Details: 'The second payment has the reference 88-41.',
  'In a line': 'Quick, and I always knew where it stood.',
};

export class Modal {
  constructor(desk) {
    this.desk = desk;
    this.dialog = byId('modal');
    this.dialog.addEventListener('cancel', (event) => { event.preventDefault(); this.leave(); });
    this.dialog.addEventListener('close', () => { if (this.id) this.leave(); });
    this.dialog.addEventListener('pointerdown', (event) => { this.outside = event.target === this.dialog; });
    this.dialog.addEventListener('click', (event) => { if (this.outside && event.target === this.dialog) this.leave(); });
    this.dialog.addEventListener('keydown', (event) => this.turn(event));
  }

  /** Shows what is open before the person now, if anything is. */
  show(view) {
    if (!view) { this.hide(); return; }
    const drawn = JSON.stringify([view.id, view.title, view.blocks]);
    const again = view.id === this.id;
    if (drawn !== this.drawn) this.draw(view, again);
    this.drawn = drawn;
    this.id = view.id;
    const told = JSON.stringify([view.id, view.errors]);
    if (told !== this.told) this.complain((field) => view.errors[field.block.block_id]);
    this.told = told;
    if (!this.dialog.open) {
      this.giveBack = bookmark();
      this.dialog.showModal();
    }
    if (!again) this.focusFirst();
  }

  hide() {
    if (!this.dialog.open) return;
    this.drawn = this.id = this.told = undefined;
    this.dialog.close();
    if (!this.giveBack()) this.desk.focusRoom();
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

  /** A form that is drawn anew keeps every block that is as it was; of one that changed, what stands in its field, and where one is. */
  draw(view, again) {
    if (!again) this.frame();
    const before = again ? this.parts : [];
    const at = before.find((part) => part.node.contains(document.activeElement))?.field?.name;
    const caret = document.activeElement.selectionStart;
    this.parts = view.blocks.map((block) => before.find((part) => part.mark === JSON.stringify(block)) ?? this.part(block, view, before));
    this.fields = this.parts.flatMap((part) => part.field ?? []);
    arrange(this.body, this.parts.map((part) => part.node));
    this.title = plain(view.title);
    this.heading.textContent = this.title;
    this.closer.textContent = plain(view.close) || 'Cancel';
    this.sender.textContent = plain(view.submit);
    this.sender.hidden = !view.submit;
    this.offerExample();
    if (!again || this.dialog.contains(document.activeElement)) return;
    const field = this.fields.find((one) => one.name === at);
    (field?.control ?? this.dialog.querySelector('.close')).focus();
    if (field?.isText) field.control.setSelectionRange(caret, caret);
  }

  /** What is around the blocks of a form. */
  frame() {
    this.heading = el('h2', { id: 'modal-title' });
    this.body = el('div', { class: 'fieldset' });
    this.alert = el('p', { class: 'alert', role: 'alert' });
    this.example = button('Fill in an example', () => this.fillExample(), { class: 'kit example' });
    this.closer = button('', () => this.leave(), { class: 'kit' });
    this.sender = el('button', { type: 'submit', class: 'kit primary' });
    this.dialog.replaceChildren(el('form', { method: 'dialog', novalidate: true, onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      el('header', {}, this.heading, button('✕', () => this.leave(), { class: 'close', 'aria-label': 'Close' })),
      this.body, this.alert,
      el('footer', {}, this.example, el('span', { class: 'grow' }), this.closer, this.sender)));
  }

  /** A block with its node, and with its field if it has one. */
  part(block, view, before) {
    const mark = JSON.stringify(block);
    if (block.type !== 'input') return { mark, node: draw(block, (touched) => this.desk.pressInView(touched)) };
    const field = this.input(block, view);
    const former = before.find((part) => part.field?.name === field.name)?.field;
    if (former) {
      field.put(former.read());
      this.mark(field, former.error.textContent);
    }
    return { mark, node: field.node, field };
  }

  exampleOf(field) { return field.isText && (EXAMPLES[field.label] ?? EXAMPLES[`${this.title.split(' ')[0]}: ${field.label}`]); }

  offerExample() {
    const fields = this.fields.filter((field) => this.exampleOf(field));
    this.dialog.classList.toggle('exemplary', fields.length > 0);
    this.example.hidden = fields.every((field) => field.read().length > 0);
  }

  fillExample() {
    this.fields.filter((field) => !field.read().length && this.exampleOf(field)).forEach((field) => field.put([this.exampleOf(field)]));
    const missing = this.fields.find((field) => !field.block.optional && !field.read().length);
    (missing?.control ?? this.sender).focus();
    this.offerExample();
    this.desk.guide.point();
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
    return field;
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
    this.sender.setAttribute('aria-busy', 'true');
    const answer = await this.desk.act('submit', { fields: this.all() });
    this.busy = false;
    this.sender.removeAttribute('aria-busy');
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

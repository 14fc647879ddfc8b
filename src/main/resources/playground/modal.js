// Forms. The browser keeps the focus inside the dialog; closing gives it back.
import { button, byId, el } from './dom.js';
import { draw } from './blocks.js';
import { emojiText } from './text.js';
import { people, wall } from './store.js';

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

const plain = (object) => emojiText(object?.text ?? '');
const options = (element) => element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
const TYPES = { datetimepicker: 'datetime-local', datepicker: 'date', timepicker: 'time', number_input: 'number', email_text_input: 'email', url_text_input: 'url' };

export class Modal {
  constructor(desk) {
    this.desk = desk;
    this.dialog = byId('modal');
    this.dialog.addEventListener('cancel', (event) => { event.preventDefault(); this.leave(); });
    this.dialog.addEventListener('close', () => { if (this.id) this.leave(); });
    this.dialog.addEventListener('click', (event) => { if (event.target === this.dialog) this.leave(); });
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

  focusFirst() {
    const first = this.fields.find((field) => !field.read().length) ?? this.fields[0];
    (first?.control ?? this.dialog.querySelector('.close')).focus();
  }

  /** A form that is drawn anew keeps what has been typed since, and the field that one is in. */
  draw(view, again) {
    const typed = new Map(again ? this.fields.filter((field) => field.isText).map((field) => [field.name, field.control.value]) : []);
    const inField = again && this.fields.find((field) => field.node.contains(document.activeElement))?.name;
    this.fields = [];
    const blocks = view.blocks.map((block) => (block.type === 'input' ? this.input(block, view) : draw(block, (touched) => this.desk.pressInView(touched))));
    this.fields.filter((field) => typed.has(field.name)).forEach((field) => { field.control.value = typed.get(field.name); });
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
    const state = view.state.values[block.block_id]?.[element.action_id] ?? {};
    const id = `field-${block.block_id}-${element.action_id}`;
    const field = { block, label, name: `${block.block_id}/${element.action_id}`, isText: element.type === 'plain_text_input' };
    const group = ['radio_buttons', 'checkboxes', 'multi_static_select', 'multi_users_select'].includes(element.type);
    this.control(field, element, state, id);
    field.error = el('p', { class: 'error', id: `${id}-error`, hidden: true });
    const hint = block.hint && el('p', { class: 'hint', id: `${id}-hint` }, plain(block.hint));
    field.control.setAttribute('aria-describedby', `${id}-error${hint ? ` ${id}-hint` : ''}`);
    if (!block.optional && !group) field.control.setAttribute('aria-required', 'true');
    const words = [label, block.optional && el('span', { class: 'optional' }, ' (optional)')];
    field.node = group
      ? el('fieldset', { class: 'field' }, el('legend', {}, words), field.box, hint, field.error)
      : el('div', { class: 'field' }, el('label', { for: id }, words), field.box, hint, field.error);
    this.fields.push(field);
    return field.node;
  }

  control(field, element, state, id) {
    const told = () => { if (field.block.dispatch_action) this.flush(field); };
    const placeholder = plain(element.placeholder);
    const value = (node) => { field.control = field.box = node; field.read = () => (node.value ? [node.value] : []); };
    const several = (type, all, chosen) => {
      field.box = el('div', { class: 'choices' }, all.map(([word, words], index) => el('label', { class: 'choice' },
        el('input', { type, name: id, id: index ? `${id}-${index}` : id, value: word, checked: chosen.includes(word), onchange: told }), words)));
      const boxes = [...field.box.querySelectorAll('input')];
      field.control = boxes.find((box) => box.checked) ?? boxes[0];
      field.read = () => boxes.filter((box) => box.checked).map((box) => box.value);
    };
    const worded = options(element).map((option) => [option.text.text, emojiText(option.text.text)]);
    const everybody = [...people.values()].map((one) => [one.id, one.name]);
    const select = (all, chosen) => value(el('select', { id, onchange: told },
      el('option', { value: '' }, placeholder || 'Choose…'),
      all.map(([word, words]) => el('option', { value: word, selected: word === chosen }, words))));
    switch (element.type) {
      case 'static_select': case 'external_select': select(worded, state.selected_option?.text.text); break;
      case 'users_select': select(everybody, state.selected_user); break;
      case 'radio_buttons': several('radio', worded, [state.selected_option?.text.text]); break;
      case 'checkboxes': case 'multi_static_select': several('checkbox', worded, (state.selected_options ?? []).map((one) => one.text.text)); break;
      case 'multi_users_select': several('checkbox', everybody, state.selected_users ?? []); break;
      case 'plain_text_input':
        value(element.multiline
          ? el('textarea', { id, rows: 3, placeholder, maxlength: element.max_length && String(element.max_length) })
          : el('input', { id, type: 'text', placeholder, maxlength: element.max_length && String(element.max_length), autocomplete: 'off' }));
        field.control.value = state.value ?? '';
        break;
      default:
        value(el('input', { id, type: TYPES[element.type] ?? 'text', onchange: told }));
        field.control.value = state.selected_date_time ? wall(state.selected_date_time * 1000) : state.selected_date ?? state.selected_time ?? state.value ?? '';
    }
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

  complain(of) {
    this.fields.forEach((field) => {
      const words = of(field);
      field.error.textContent = words ?? '';
      field.error.hidden = !words;
      field.control.setAttribute('aria-invalid', String(Boolean(words)));
    });
  }
}

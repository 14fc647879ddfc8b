// What a person fills in, of every kind that Block Kit has, by the browser's own controls.
import { el } from './dom.js';
import { emojiText } from './text.js';
import { people, places, title, wall } from './store.js';

const GROUPS = ['radio_buttons', 'checkboxes', 'multi_static_select', 'multi_users_select', 'multi_conversations_select'];
const PICKERS = { datetimepicker: 'datetime-local', datepicker: 'date', timepicker: 'time', number_input: 'number', email_text_input: 'email', url_text_input: 'url' };
const TYPES_OF_PLACE = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' };

export const plain = (object) => emojiText(object?.text ?? '');
export const isField = (element) => !['button', 'overflow', 'image', 'mrkdwn', 'plain_text'].includes(element.type);
export const isGroup = (element) => GROUPS.includes(element.type);

const options = (element) => (element.options ?? (element.option_groups ?? []).flatMap((group) => group.options))
  .map((option) => [option.text.text, emojiText(option.text.text), option.description && plain(option.description)]);
const everybody = () => [...people.values()].map((one) => [one.id, one.name]);

function channels(element, me) {
  const wanted = element.type === 'channels_select' ? ['public'] : element.filter?.include ?? Object.keys(TYPES_OF_PLACE);
  const types = wanted.map((one) => TYPES_OF_PLACE[one]);
  return [...places.values()].filter((place) => types.includes(place.type) && (place.type === 'channel' || place.members.includes(me)))
    .map((place) => [place.id, title(place, me)]);
}

function choices(element, me) {
  if (element.type.includes('users')) return everybody();
  if (element.type.includes('channels') || element.type.includes('conversations')) return channels(element, me);
  return options(element);
}

/** What stands in it: as the form knows it, else as it was sent. */
function held(element, state) {
  const of = (name) => (state ? state[name] : element[name.replace('selected', 'initial')]);
  const word = (one) => one?.text?.text ?? one;
  const many = of('selected_options') ?? of('selected_users') ?? of('selected_conversations');
  if (many) return many.map(word);
  const moment = of('selected_date_time');
  if (moment) return [wall(moment * 1000)];
  const one = of('selected_option') ?? of('selected_user') ?? of('selected_channel') ?? of('selected_conversation')
    ?? of('selected_date') ?? of('selected_time') ?? (state ? state.value : element.initial_value);
  return one === undefined || one === null ? [] : [word(one)];
}

/**
 * One control, or a group of them. `read` gives the words that stand in it, `put` puts others there, `told` is called when a choice was made.
 */
export function field(element, { id, me, state, told, props = {} }) {
  const chosen = held(element, state);
  return isGroup(element) ? group(element, { id, me, chosen, told }) : single(element, { id, me, chosen, told, props });
}

function group(element, { id, me, chosen, told }) {
  const type = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const node = el('div', { class: 'choices' }, choices(element, me).map(([word, words, more], index) => el('label', { class: 'choice' },
    el('input', { type, name: id, id: index ? `${id}-${index}` : id, value: word, checked: chosen.includes(word), onchange: () => told(word), 'data-key': `${id} ${word}` }),
    el('span', {}, words, more && el('span', { class: 'hint' }, ` ${more}`)))));
  const boxes = [...node.querySelectorAll('input')];
  return {
    node,
    control: boxes.find((box) => box.checked) ?? boxes[0],
    read: () => boxes.filter((box) => box.checked).map((box) => box.value),
    put: (words) => boxes.forEach((box) => { box.checked = words.includes(box.value); }),
  };
}

function single(element, { id, me, chosen, told, props }) {
  const control = drawn(element, { id, me, chosen, props });
  if (element.type !== 'plain_text_input') control.addEventListener('change', () => told(control.value));
  return {
    node: control,
    control,
    isText: element.type === 'plain_text_input',
    read: () => (control.value ? [control.value] : []),
    put: ([words = '']) => {
      const drawn = control.value;
      control.value = words;
      if (control.selectedIndex === -1) control.value = drawn;
    },
  };
}

function drawn(element, { id, me, chosen, props }) {
  const placeholder = plain(element.placeholder);
  const [value = ''] = chosen;
  if (element.type.endsWith('_select')) {
    return el('select', { id, ...props }, el('option', { value: '' }, placeholder || 'Choose…'),
      choices(element, me).map(([word, words]) => el('option', { value: word, selected: word === value }, words)));
  }
  const about = { id, placeholder, maxlength: element.max_length && String(element.max_length), autocomplete: 'off', ...props };
  const control = element.multiline
    ? el('textarea', { ...about, rows: 3 })
    : el('input', { ...about, type: PICKERS[element.type] ?? 'text', min: element.min_value, max: element.max_value, step: element.is_decimal_allowed ? 'any' : undefined });
  control.value = value;
  return control;
}

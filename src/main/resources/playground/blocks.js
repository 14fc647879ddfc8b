// Block Kit as elements. `touch` is called with what was pressed: {address, label, url}.
import { button, el } from './dom.js';
import { emojiText, richText, textObject } from './text.js';
import { openMenu } from './menu.js';

const label = (element) => emojiText(element.text?.text ?? element.placeholder?.text ?? '');
const addressOf = (block, element) => `${block.block_id}/${element.action_id}`;

function sure(element, then) {
  const asked = element.confirm;
  if (!asked || window.confirm(`${asked.title?.text ?? ''}\n\n${asked.text?.text ?? ''}`)) then();
}

const ELEMENTS = {
  button: (block, element, touch) => button(label(element), (event) => sure(element, () => touch({
    address: addressOf(block, element), label: label(element), url: element.url, node: event.currentTarget,
  })), {
    class: `kit ${element.style ?? ''}`, 'data-action': element.action_id, 'data-key': addressOf(block, element),
    'aria-label': element.accessibility_label,
  }),
  overflow: (block, element, touch) => button('⋯', (event) => openMenu(event.currentTarget, element.options.map((option) => ({
    label: emojiText(option.text.text),
    run: () => sure(element, () => touch({
      address: `${addressOf(block, element)}/${option.text.text}`, label: option.text.text, url: option.url,
    })),
  }))), { class: 'kit more', 'aria-label': 'More actions', 'aria-haspopup': 'menu', 'data-action': element.action_id, 'data-key': addressOf(block, element) }),
  static_select: (block, element, touch) => el('select', {
    class: 'kit', 'aria-label': label(element) || 'Choose', 'data-key': addressOf(block, element),
    onchange: (event) => touch({ address: `${addressOf(block, element)}/${event.target.value}`, label: event.target.value }),
  }, el('option', { value: '', disabled: true, selected: !element.initial_option }, label(element) || 'Choose'),
  element.options.map((option) => el('option', {
    value: option.text.text, selected: option.text.text === element.initial_option?.text.text,
  }, emojiText(option.text.text)))),
  image: (block, element) => el('span', { class: 'image' }, element.alt_text),
};
ELEMENTS.workflow_button = ELEMENTS.button;

function element(block, one, touch) {
  if (one.type === 'mrkdwn' || one.type === 'plain_text') return textObject(one);
  return ELEMENTS[one.type]?.(block, one, touch) ?? el('span', { class: 'unknown' }, `(${one.type})`);
}

const BLOCKS = {
  section: (block, touch) => el('div', { class: 'section' },
    el('div', { class: 'grow' },
      block.text && textObject(block.text),
      block.fields && el('div', { class: 'fields' }, block.fields.map(textObject))),
    block.accessory && element(block, block.accessory, touch)),
  header: (block) => el('h3', { class: 'head' }, emojiText(block.text.text)),
  divider: () => el('hr'),
  context: (block, touch) => el('div', { class: 'context' }, block.elements.map((one) => element(block, one, touch))),
  actions: (block, touch) => el('div', { class: 'actions' }, block.elements.map((one) => element(block, one, touch))),
  rich_text: (block) => richText(block),
  markdown: (block) => el('div', { class: 'words' }, block.text),
  image: (block) => el('div', { class: 'image' }, block.alt_text),
};

/** One block; `input` is the form's own. */
export function draw(block, touch) {
  return BLOCKS[block.type]?.(block, touch) ?? el('div', { class: 'unknown' }, `(${block.type})`);
}

export const drawAll = (blocks, touch) => blocks.map((block) => draw(block, touch));

// Block Kit as elements. `touch` is called with what was pressed: {address, label, url}, and {field, words} of a field.
import { button, el } from './dom.js';
import { field, isGroup, plain } from './field.js';
import { openMenu } from './menu.js';
import { sure } from './sure.js';
import { emojiText, markdown, richText, textObject } from './text.js';

const label = (element) => emojiText(element.text?.text ?? element.placeholder?.text ?? '');
const addressOf = (block, element) => `${block.block_id}/${element.action_id}`;

/** Does it, once the person has said yes where the app wants that asked. */
async function asked(element, then) {
  const { confirm } = element;
  const words = confirm && { yes: plain(confirm.confirm), no: plain(confirm.deny), danger: confirm.style === 'danger' };
  if (!confirm || await sure(plain(confirm.title), plain(confirm.text), words)) then();
}

const ELEMENTS = {
  button: (block, element, touch) => button(label(element), (event) => {
    const node = event.currentTarget;
    asked(element, () => touch({ address: addressOf(block, element), label: label(element), url: element.url, node }));
  }, {
    class: `kit ${element.style ?? ''}`, 'data-action': element.action_id, 'data-key': addressOf(block, element),
    'aria-label': element.accessibility_label,
  }),
  overflow: (block, element, touch) => button('⋯', (event) => openMenu(event.currentTarget, element.options.map((option) => ({
    label: emojiText(option.text.text),
    run: () => asked(element, () => touch({
      address: `${addressOf(block, element)}/${option.text.text}`, label: option.text.text, url: option.url,
    })),
  })), 'More actions'), {
    class: 'kit more', 'aria-label': 'More actions', title: 'More actions', 'aria-haspopup': 'menu', 'data-action': element.action_id, 'data-key': addressOf(block, element),
  }),
  image: (block, element) => el('span', { class: 'image' }, element.alt_text),
};

/** A field outside a form: the app hears of it at once. */
function acting(block, element, touch) {
  const address = addressOf(block, element);
  const words = label(element) || 'Choose';
  const { node } = field(element, {
    id: address,
    told: (word) => word && asked(element, () => touch({ address: `${address}/${word}`, label: word, field: address, words: [word] })),
    props: { class: 'kit', 'aria-label': words, 'data-key': address, 'data-action': element.action_id },
  });
  return isGroup(element) ? el('div', { role: 'group', 'aria-label': words }, node) : node;
}

function element(block, one, touch) {
  if (one.type === 'mrkdwn' || one.type === 'plain_text') return textObject(one);
  return ELEMENTS[one.type]?.(block, one, touch) ?? acting(block, one, touch);
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
  markdown: (block) => markdown(block.text),
  image: (block) => el('div', { class: 'image' }, block.alt_text),
};

/** One block; `input` is the form's own. */
export function draw(block, touch) {
  return BLOCKS[block.type]?.(block, touch) ?? el('div', { class: 'unknown' }, `(${block.type})`);
}

export const drawAll = (blocks, touch) => blocks.map((block) => draw(block, touch));

// Slack's marked-up text as elements.
import { el } from './dom.js';
import { name, people, places, worded } from './store.js';

const EMOJI = {
  white_check_mark: '✅', raising_hand: '🙋', eyes: '👀', lock: '🔒', large_orange_circle: '🟠', red_circle: '🔴',
  slightly_smiling_face: '🙂', neutral_face: '😐', slightly_frowning_face: '🙁',
  '+1': '👍', pray: '🙏', tada: '🎉', warning: '⚠️', hourglass: '⌛', bell: '🔔', wave: '👋', clap: '👏', heart: '❤️',
  large_green_circle: '🟢', large_yellow_circle: '🟡', no_entry: '⛔', rotating_light: '🚨', star: '⭐', zzz: '💤',
  raised_hands: '🙌', heavy_check_mark: '✔️', x: '❌', question: '❓', information_source: 'ℹ️', calendar: '📅',
};

export function emoji(id) {
  const plain = id.split('::')[0];
  return EMOJI[plain]
    ? el('span', { class: 'emoji', role: 'img', 'aria-label': plain.replaceAll('_', ' ') }, EMOJI[plain])
    : `:${id}:`;
}

export const emojiText = (text) => text.replace(/:([a-z0-9_+-]+):/g, (whole, id) => EMOJI[id] ?? whole);

/** Marked-up text as it was typed. */
export const typed = (text) => unescaped(text
  .replace(/<@([A-Z0-9]+)>/g, (whole, id) => `@${people.get(id)?.handle ?? id}`)
  .replace(/<#([A-Z0-9]+)\|?[^>]*>/g, (whole, id) => `#${places.get(id)?.name ?? id}`)
  .replace(/<([^>|]+)(?:\|[^>]*)?>/g, '$1'));

const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export const person = (id) => el('span', { class: 'mention', 'data-person': id }, `@${name(id)}`);

export function channel(id, label) {
  const words = `#${places.get(id)?.name ?? (label || id)}`;
  return places.has(id) ? el('button', { type: 'button', class: 'mention link', 'data-go': id }, words) : words;
}

/** A link; one to a message of this workspace stays on the page. */
export function link(url, label) {
  const inside = /^https:\/\/[^/]+\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})(?:\?thread_ts=([\d.]+))?/.exec(url);
  if (inside && places.has(inside[1])) {
    return el('button', {
      type: 'button', class: 'link', 'data-go': inside[1], 'data-ts': `${inside[2]}.${inside[3]}`, 'data-thread': inside[4],
    }, label || url);
  }
  return /^(https?:|mailto:)/.test(url)
    ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label || url)
    : label || url;
}

export function moment(seconds, pattern, fallback) {
  return el('time', { 'data-seconds': String(seconds), 'data-pattern': pattern, title: fallback }, worded(seconds, pattern));
}

function angled(inside) {
  const [target, label = ''] = inside.split(/\|(.*)/s);
  if (target.startsWith('@')) return person(target.slice(1));
  if (target.startsWith('#')) return channel(target.slice(1), label);
  if (target.startsWith('!date^')) {
    const [, seconds, pattern] = target.split('^');
    return moment(Number(seconds), pattern, unescaped(label));
  }
  if (target.startsWith('!')) return el('span', { class: 'mention' }, label || `@${target.slice(1).split('^')[0]}`);
  return link(unescaped(target), unescaped(label));
}

const INLINE = /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+-]+(?:::[a-z0-9-]+)?):|(?<![\p{L}\d])([*_~])(?=\S)(.+?)(?<=\S)\4(?![\p{L}\d])/gu;
const TAGS = { '*': 'strong', _: 'em', '~': 's' };

/** One line of marked-up text. */
function inline(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(unescaped(text.slice(end, match.index)));
    const [whole, angle, code, symbol, mark, marked] = match;
    if (angle !== undefined) nodes.push(angled(angle));
    else if (code !== undefined) nodes.push(el('code', {}, unescaped(code)));
    else if (symbol !== undefined) nodes.push(emoji(symbol));
    else nodes.push(el(TAGS[mark], {}, ...inline(marked)));
    end = match.index + whole.length;
  }
  nodes.push(unescaped(text.slice(end)));
  return nodes.filter((node) => node !== '');
}

/** Marked-up text of several lines: quotes and code stand out. */
export function mrkdwn(text) {
  const box = el('div', { class: 'words' });
  for (const [index, part] of text.split('```').entries()) {
    if (index % 2 === 1) box.append(el('pre', {}, unescaped(part.replace(/^\n|\n$/g, ''))));
    else lines(part, box);
  }
  return box;
}

function lines(text, box) {
  if (text === '') return;
  let quote = null;
  for (const [index, line] of text.split('\n').entries()) {
    const quoted = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    if (quoted) {
      if (!quote) box.append(quote = el('blockquote'));
      else quote.append(el('br'));
      quote.append(...inline(quoted[1]));
    } else {
      if (index > 0 && !quote) box.append(el('br'));
      quote = null;
      box.append(...inline(line));
    }
  }
}

/** Markdown proper, of which Slack's own marks know less. */
export const markdown = (text) => mrkdwn(text
  .replace(/^#+\s+(.*)$/gm, '*$1*')
  .replace(/\*\*(.+?)\*\*/g, '*$1*')
  .replace(/^(\s*)[-*]\s/gm, '$1• ')
  .replace(/\[([^\]]+)\]\((\S+?)\)/g, '<$2|$1>'));

/** A text object of Block Kit. */
export function textObject(object) {
  if (object.type === 'mrkdwn') return mrkdwn(object.text);
  return el('div', { class: 'words' }, object.emoji === false ? object.text : emojiText(object.text));
}

const LEAVES = {
  text: (leaf) => leaf.text,
  link: (leaf) => link(leaf.url, leaf.text),
  user: (leaf) => person(leaf.user_id),
  channel: (leaf) => channel(leaf.channel_id, ''),
  usergroup: (leaf) => el('span', { class: 'mention' }, `@${leaf.usergroup_id}`),
  broadcast: (leaf) => el('span', { class: 'mention' }, `@${leaf.range}`),
  emoji: (leaf) => emoji(leaf.name),
  color: (leaf) => leaf.value,
  date: (leaf) => moment(leaf.timestamp, leaf.format, leaf.fallback ?? ''),
};

function leaf(one) {
  let node = LEAVES[one.type]?.(one) ?? '';
  const style = one.style ?? {};
  if (style.code) node = el('code', {}, node);
  if (style.bold) node = el('strong', {}, node);
  if (style.italic) node = el('em', {}, node);
  if (style.strike) node = el('s', {}, node);
  if (style.underline) node = el('u', {}, node);
  if (style.highlight) node = el('mark', {}, node);
  return node;
}

const leaves = (part) => (part.elements ?? []).map(leaf);

const PARTS = {
  rich_text_section: (part) => el('p', {}, leaves(part)),
  rich_text_quote: (part) => el('blockquote', {}, leaves(part)),
  rich_text_preformatted: (part) => el('pre', {}, leaves(part)),
  rich_text_list: (part) => el(part.style === 'ordered' ? 'ol' : 'ul', { class: `indent-${part.indent ?? 0}` },
    part.elements.map((item) => el('li', {}, leaves(item)))),
};

export const richText = (block) => el('div', { class: 'words rich' }, block.elements.map((part) => PARTS[part.type]?.(part)));

/** Words dates anew: today has become yesterday. */
export function redate(root = document) {
  root.querySelectorAll('time[data-seconds]').forEach((node) => {
    node.textContent = worded(Number(node.dataset.seconds), node.dataset.pattern);
  });
}

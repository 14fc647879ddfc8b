// Messages in a channel and in a thread. Each is drawn once; what changes is drawn anew alone.
import { button, el, grow, swap } from './dom.js';
import { drawAll } from './blocks.js';
import { emoji, link, mrkdwn, typed } from './text.js';
import { clock, dayOf, msOf, name, places, replies, timeOf, topLevel } from './store.js';
import { openMenu } from './menu.js';

export const REACTIONS = ['white_check_mark', 'raising_hand', 'eyes'];
const NEAR = 120;

export const hue = (id) => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);

export function avatar(id) {
  const bot = id === clock.bot;
  const node = el('span', { class: bot ? 'avatar logo' : 'avatar', 'aria-hidden': 'true' }, bot ? '' : name(id).slice(0, 1));
  node.style.setProperty('--hue', hue(id));
  return node;
}

/** A list of messages that grows at its end. */
export class Log {
  constructor(desk, { thread = false } = {}) {
    this.desk = desk;
    this.inThread = thread;
    this.nodes = new Map();
    this.list = el('div', { class: 'list', role: 'log', 'aria-label': thread ? 'Replies' : 'Messages', 'aria-live': 'polite' });
    this.node = el('div', { class: 'log', tabindex: '-1' }, this.list);
    this.atEnd = true;
    this.node.addEventListener('scroll', () => { this.atEnd = this.isNearEnd(); }, { passive: true });
    new ResizeObserver(() => { if (this.atEnd) this.toEnd(); }).observe(this.list);
    this.list.addEventListener('keydown', (event) => this.walk(event));
    this.list.addEventListener('pointerover', (event) => this.offerTools(event.target));
    this.list.addEventListener('focusin', (event) => this.offerTools(event.target));
  }

  /** Shows a conversation, or one thread of it, from its beginning. */
  show(channel, ts) {
    this.channel = channel;
    this.ts = ts;
    this.nodes.clear();
    this.editing = undefined;
    this.tools?.remove();
    this.list.setAttribute('aria-live', 'off');
    this.list.replaceChildren();
    const me = this.desk.me;
    const posts = this.inThread ? [...topLevel(channel, me).filter((post) => post.ts === ts), ...replies(channel, ts, me)] : topLevel(channel, me);
    posts.forEach((post) => this.append(post));
    this.placeEmpty();
    this.toEnd();
    requestAnimationFrame(() => { this.toEnd(); this.list.setAttribute('aria-live', 'polite'); });
  }

  /** Messages that come into view for the first time take their true height only then: the end is kept, not reached once. */
  toEnd() {
    this.atEnd = true;
    this.node.scrollTop = this.node.scrollHeight;
  }

  isNearEnd() { return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < NEAR; }

  belongs(post) {
    if (post.channel !== this.channel || (post.reader && post.reader !== this.desk.me)) return false;
    return this.inThread ? post.ts === this.ts || post.thread === this.ts : !post.thread;
  }

  /** Takes a message that is new or has changed. */
  take(post) {
    if (!this.inThread && post.thread && post.channel === this.channel) this.redraw(this.nodes.get(`post  ${post.channel} ${post.thread}`)?.post);
    if (!this.belongs(post)) return;
    if (this.nodes.has(post.key)) { this.redraw(post); return; }
    this.append(post);
    this.placeEmpty();
    if (this.atEnd || post.user === this.desk.me) this.toEnd();
  }

  drop(key) {
    this.nodes.get(key)?.remove();
    this.nodes.delete(key);
  }

  redraw(post) {
    const old = post && this.nodes.get(post.key);
    if (!old) return;
    if (this.editing === post.key && post.text === old.post.text) { old.post = post; return; }
    const fresh = this.draw(post);
    fresh.tabIndex = old.tabIndex;
    this.nodes.set(post.key, fresh);
    if (this.tools?.parentElement === old) { this.tools = undefined; this.offerTools(fresh); }
    swap(old, fresh);
  }

  append(post) {
    this.empty?.remove();
    const node = this.draw(post);
    let before = this.list.lastElementChild;
    while (before && before.post && before.post.ts > post.ts) before = before.previousElementSibling;
    if (before) before.after(node); else this.list.prepend(node);
    const day = dayOf(msOf(post.ts));
    if (!this.inThread && before?.post && dayOf(msOf(before.post.ts)) !== day) node.before(el('div', { class: 'day', role: 'separator' }, day));
    else if (!this.inThread && !before) node.before(el('div', { class: 'day', role: 'separator' }, day));
    this.nodes.set(post.key, node);
    this.list.querySelector('.message[tabindex="0"]')?.setAttribute('tabindex', '-1');
    node.tabIndex = 0;
  }

  placeEmpty() {
    this.empty?.remove();
    if (this.nodes.size > 0) return;
    const place = places.get(this.channel);
    this.empty = el('p', { class: 'empty' }, place.type === 'im'
      ? 'Nothing yet. What Baton has to tell you alone comes here.'
      : 'Nothing yet. Write something, or hand something off: type /handoff.');
    this.list.append(this.empty);
  }

  draw(post) {
    const { desk } = this;
    const node = el('article', {
      class: ['message', post.reader ? 'alone' : '', post.deleted ? 'deleted' : ''].join(' '),
      tabindex: '-1', 'aria-label': `${name(post.user)}, ${timeOf(msOf(post.ts))}${post.reader ? ', only visible to you' : ''}`,
      'data-ts': post.ts,
    },
    avatar(post.user),
    el('div', { class: 'body' },
      post.reader && el('p', { class: 'only' }, '👁 Only visible to you'),
      el('p', { class: 'who' }, el('b', {}, name(post.user)), post.user === clock.bot && el('span', { class: 'app' }, 'APP'), ' ',
        el('time', { class: 'when' }, timeOf(msOf(post.ts))), post.edited && el('span', { class: 'when' }, ' (edited)')),
      post.blocks.length > 0 && !post.deleted ? drawAll(post.blocks, (touched) => desk.press(post, touched)) : mrkdwn(post.text),
      post.files.map((file) => el('p', { class: 'file' }, '📎 ', link(file.permalink ?? '', file.name))),
      this.reactions(post),
      this.summary(post)));
    node.post = post;
    return node;
  }

  reactions(post) {
    const all = Object.entries(post.reactions);
    return all.length > 0 && el('div', { class: 'reactions', role: 'group', 'aria-label': 'Reactions' }, all.map(([id, who]) => {
      const mine = who.includes(this.desk.me);
      return button([emoji(id), ` ${who.length}`], () => this.desk.react(post, id, !mine), {
        class: 'reaction', 'aria-pressed': String(mine), 'data-key': `reaction ${id}`,
        'aria-label': `${id.replaceAll('_', ' ')}: ${who.map(name).join(', ')}`, title: who.map(name).join(', '),
      });
    }));
  }

  summary(post) {
    if (this.inThread || post.reader) return false;
    const under = replies(post.channel, post.ts, this.desk.me);
    if (under.length === 0) return false;
    const unread = under.some((reply) => this.desk.isUnread(reply));
    const many = `${under.length} ${under.length === 1 ? 'reply' : 'replies'}`;
    return button([
      el('span', { class: unread ? 'faces unread' : 'faces' }, [...new Set(under.map((reply) => reply.user))].slice(0, 3).map(avatar)),
      el('b', {}, many), el('span', { class: 'when' }, `last at ${timeOf(msOf(under.at(-1).ts))}`),
    ], () => this.desk.openThread(post.channel, post.ts), {
      class: 'replies', 'data-key': 'replies', 'aria-label': `${many}, the last from ${name(under.at(-1).user)}; open the thread`,
    });
  }

  /** One set of tools for all messages; it stands on the one that is pointed at. */
  offerTools(target) {
    const node = target.closest?.('.message');
    if (!node || node.post.reader || node.post.deleted || !this.desk.isIn(this.channel)) return;
    if (this.tools?.parentElement === node) return;
    if (this.tools?.contains(document.activeElement)) this.tools.parentElement.focus({ preventScroll: true });
    this.tools?.remove();
    const { post } = node;
    this.tools = el('div', { class: 'tools', role: 'group', 'aria-label': 'On this message' },
      REACTIONS.map((id) => button(emoji(id), () => this.desk.react(post, id, !(post.reactions[id] ?? []).includes(this.desk.me)), {
        'aria-label': `React: ${id.replaceAll('_', ' ')}`, title: `:${id}:`, 'data-reaction': id, 'data-key': `tool ${id}`,
      })),
      !this.inThread && button('💬', () => this.desk.openThread(post.channel, post.ts), { 'aria-label': 'Reply in a thread', title: 'Reply in a thread', 'data-key': 'tool reply' }),
      button('⋮', (event) => openMenu(event.currentTarget, this.menuOf(post), 'More on this message'), {
        'aria-label': 'More on this message', title: 'More', 'aria-haspopup': 'menu', 'data-key': 'tool more' }));
    node.append(this.tools);
    this.desk.guide.point();
  }

  menuOf(post) {
    const own = post.user === this.desk.me ? [
      { label: 'Edit', run: () => this.edit(post) },
      { label: 'Delete', run: () => this.desk.remove(post) },
    ] : [];
    return [...this.desk.shortcutsOn(post), ...own];
  }

  /** Puts a field in the place of the words, until they are saved or left as they were. */
  edit(post) {
    const node = this.nodes.get(post.key);
    this.editing = post.key;
    const leave = () => {
      this.editing = undefined;
      this.redraw(this.nodes.get(post.key)?.post);
      this.nodes.get(post.key)?.focus();
    };
    const save = async () => {
      const text = area.value.trim();
      if (text && text !== typed(post.text) && !await this.desk.edit(post, text)) return;
      leave();
      if (!text) this.desk.remove(post);
    };
    const area = el('textarea', { rows: 1, 'aria-label': 'Your message', 'data-key': 'edit', oninput: () => grow(area) });
    area.value = typed(post.text);
    area.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') { event.stopPropagation(); leave(); }
      if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); save(); }
    });
    this.tools?.remove();
    node.querySelector('.words').replaceWith(el('div', { class: 'editing' }, area,
      el('div', { class: 'actions' }, button('Cancel', leave, { class: 'kit' }), button('Save', save, { class: 'kit primary' }))));
    grow(area);
    area.focus();
  }

  /** Arrows go from message to message; one of them is reached by Tab. */
  walk(event) {
    const step = { ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling' }[event.key];
    const node = document.activeElement;
    if (!step || !node?.classList.contains('message')) return;
    let to = node[step];
    while (to && !to.post) to = to[step];
    if (!to) return;
    event.preventDefault();
    node.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  }

  /** Leads the eye to a message. */
  reveal(ts) {
    const node = [...this.nodes.values()].find((one) => one.post.ts === ts);
    if (!node) return;
    this.atEnd = false;
    node.scrollIntoView({ block: 'center' });
    node.focus({ preventScroll: true });
    node.classList.add('flash');
    setTimeout(() => node.classList.remove('flash'), 1600);
  }
}

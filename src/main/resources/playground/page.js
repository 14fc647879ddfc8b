// The desk: who one acts as, what one looks at, and what one does there.
import { act } from './api.js';
import { drawAll } from './blocks.js';
import { composer } from './composer.js';
import { bookmark, button, byId, el, say } from './dom.js';
import { armMenu } from './menu.js';
import { avatar, Log } from './messages.js';
import { Modal } from './modal.js';
import { Guide } from './story.js';
import { sure } from './sure.js';
import { emojiText, redate } from './text.js';
import * as store from './store.js';

const { clock, deeds, homes, modals, people, places } = store;

class Desk {
  constructor() {
    const kept = JSON.parse(sessionStorage.getItem('desk') ?? '{}');
    // An address may say whom and what to begin with: #as=U0BEN&in=C0BILLING&thread=…&tab=home
    this.asked = new URLSearchParams(location.hash.slice(1));
    this.me = this.asked.get('as') ?? kept.me;
    this.place = this.asked.get('in') ?? kept.place;
    this.tab = this.asked.get('tab') ?? 'messages';
    this.read = kept.read ?? {};
    this.lastPlace = {};
    this.drafts = new Map();
    this.held = [];
    this.thread = null;
    this.log = new Log(this);
    this.replies = new Log(this, { thread: true });
    this.modal = new Modal(this);
    this.guide = new Guide(this);
    this.drawn = {};
  }

  keep() { sessionStorage.setItem('desk', JSON.stringify({ me: this.me, place: this.place, read: this.read })); }

  // What is done goes out in the name of whom one acts as.
  act(name, wish) { return act(this.me, name, wish); }

  async send(text, thread) {
    const slash = /^(\/\S+)\s*(.*)$/s.exec(text);
    const answer = slash && !thread
      ? await this.act('slash', { channel: this.place, command: slash[1], text: slash[2] })
      : await this.act('say', { channel: this.place, thread: thread?.ts, text });
    return Boolean(answer);
  }

  react(post, emoji, on) { this.act('react', { channel: post.channel, ts: post.ts, emoji, on }); }

  press(post, touched) {
    this.act('press', { channel: post.channel, ts: post.ts, action: touched.address, label: touched.label });
    if (touched.url) this.follow(touched.url);
  }

  pressInView(touched) {
    if (touched.field) this.act('fill', { fields: [touched] });
    else this.act('press-view', { action: touched.address, label: touched.label });
    if (touched.url) this.follow(touched.url);
  }

  pressInHome(touched) {
    this.act('press-home', { action: touched.address, label: touched.label });
    if (touched.url) this.follow(touched.url);
  }

  follow(url) {
    const inside = /\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})(?:\?thread_ts=([\d.]+))?/.exec(url);
    if (inside) this.go(inside[1], { ts: `${inside[2]}.${inside[3]}`, thread: inside[4] });
    else window.open(url, '_blank', 'noopener,noreferrer');
  }

  shortcuts() {
    return [{ label: 'Hand off a request', run: () => this.act('shortcut', { callback: 'hand_off_request', label: 'Hand off a request' }) }];
  }

  shortcutsOn(post) {
    return [{ label: 'Hand off this message', run: () => this.act('shortcut', {
      callback: 'hand_off_message', channel: post.channel, ts: post.ts, label: 'Hand off this message',
    }) }];
  }

  async edit(post, text) { return Boolean(await this.act('edit', { channel: post.channel, ts: post.ts, text })); }

  async remove(post) {
    const yes = await sure('Delete this message?', 'Nobody can read it any more, and it does not come back.', { yes: 'Delete', danger: true });
    if (yes) this.act('delete', { channel: post.channel, ts: post.ts });
  }

  isIn(id) { return places.has(id) && store.isMine(places.get(id), this.me); }

  // Whom one acts as, and what one looks at.
  actAs(person) {
    if (person === this.me) return;
    this.lastPlace[this.me] = this.place;
    this.me = person;
    this.thread = null;
    this.place = this.lastPlace[person];
    this.tab = 'messages';
    this.drawAll();
  }

  go(id, { ts, thread, tab = 'messages' } = {}) {
    if (!places.has(id)) return;
    if (!this.isIn(id) && places.get(id).type !== 'channel') { say(`${store.name(this.me)} cannot see that conversation.`); return; }
    const same = id === this.place && tab === this.tab;
    this.place = id;
    this.tab = tab;
    if (!same) { this.thread = null; this.drawRoom(); }
    if (tab === 'home') this.act('home');
    if (thread && thread !== ts) this.openThread(id, thread);
    if (ts) (thread && thread !== ts ? this.replies : this.log).reveal(ts);
    this.noteRead();
    this.drawSide();
    this.guide.update();
  }

  openThread(channel, ts) {
    this.thread = { channel, ts };
    this.giveBack = bookmark();
    this.drawThread();
    byId('thread').querySelector('textarea, .close')?.focus();
    this.guide.update();
  }

  closeThread() {
    this.thread = null;
    this.drawThread();
    if (!this.giveBack()) this.focusRoom();
    this.guide.update();
  }

  focusRoom() { (byId('room').querySelector('textarea') ?? byId('room')).focus(); }

  // What has been read: by person and conversation, up to a message.
  isUnread(post) {
    return post.user !== this.me && post.ts > (this.before?.[post.channel] ?? this.read[this.me]?.[post.channel] ?? '');
  }

  noteRead() {
    if (document.hidden || this.tab === 'home' || !this.place) return;
    const last = store.all(this.place).reduce((ts, post) => (post.ts > ts ? post.ts : ts), '');
    (this.read[this.me] ??= {})[this.place] = last;
    this.keep();
  }

  unread(person, place) {
    const seen = this.read[person]?.[place.id] ?? '';
    return store.all(place.id).filter((post) => post.ts > seen && post.user !== person && (!post.reader || post.reader === person)).length;
  }

  /** Once, when all is known: what the address asked for besides. */
  begin() {
    const thread = this.asked.get('thread');
    if (thread) this.openThread(this.place, thread);
    if (this.tab === 'home') this.act('home');
    this.asked = new URLSearchParams();
  }

  // Drawing.
  drawAll() {
    if (!people.has(this.me)) this.me = people.keys().next().value;
    if (!this.isIn(this.place) && !(places.get(this.place)?.type === 'channel')) this.place = undefined;
    this.place ??= [...places.values()].find((place) => place.type === 'channel' && store.isMine(place, this.me))?.id ?? people.get(this.me)?.dm;
    this.drawRoom();
    this.drawThread();
    this.noteRead();
    this.drawSide();
    this.drawStrip();
    this.modal.show(modals.get(this.me));
    this.guide.update();
  }

  drawSide() {
    const focused = document.activeElement?.dataset.key;
    byId('people').replaceChildren(...[...people.values()].map((one) => this.personButton(one)));
    const mine = [...places.values()].filter((place) => store.isMine(place, this.me));
    const other = [...places.values()].filter((place) => place.type === 'channel' && !store.isMine(place, this.me));
    byId('places').replaceChildren(
      ...this.placeGroup('Channels', mine.filter((place) => place.type === 'channel' || place.type === 'group')),
      ...this.placeGroup('Direct messages', mine.filter((place) => place.type === 'mpim' && store.all(place.id).length > 0)),
      ...this.placeGroup('Apps', mine.filter((place) => place.type === 'im')),
      ...this.placeGroup('Other channels', other));
    if (focused) document.querySelector(`#side [data-key="${CSS.escape(focused)}"]`)?.focus();
    const waiting = mine.reduce((sum, place) => sum + this.unread(this.me, place), 0);
    document.title = `${waiting ? `(${waiting}) ` : ''}Baton playground`;
  }

  personButton(one) {
    const waiting = one.id === this.me ? 0 : [...places.values()]
      .filter((place) => store.isMine(place, one.id) && this.unread(one.id, place) > 0).length;
    return button([avatar(one.id), el('span', { class: 'names' }, el('b', {}, one.name), el('span', { class: 'part' }, one.part)),
      waiting > 0 && el('span', { class: 'badge', 'aria-hidden': 'true' })], () => this.actAs(one.id), {
      class: 'person', 'aria-pressed': String(one.id === this.me), 'data-act-as': one.id, 'data-key': one.id,
      'aria-label': `${one.name}, ${one.part}${waiting ? ', has something unread' : ''}`, title: `${one.name}: ${one.part}`,
    });
  }

  placeGroup(title, list) {
    if (list.length === 0) return [];
    return [el('h2', { class: 'small' }, title), el('ul', {}, list.map((place) => {
      const waiting = store.isMine(place, this.me) ? this.unread(this.me, place) : 0;
      const words = store.title(place, this.me);
      return el('li', {}, button([el('span', { class: 'name' }, words), waiting > 0 && el('span', { class: 'badge' }, String(waiting))],
        () => { this.go(place.id); }, {
          class: waiting ? 'place unread' : 'place', 'aria-current': place.id === this.place ? 'page' : undefined,
          'data-place': place.id, 'data-key': place.id, 'aria-label': `${words}${waiting ? `, ${waiting} unread` : ''}`,
        }));
    }))];
  }

  drawRoom() {
    const room = byId('room');
    const place = places.get(this.place);
    if (!place) return;
    const title = store.title(place, this.me);
    const writing = room.contains(document.activeElement) && document.activeElement.matches('[data-composer]');
    this.inside = this.isIn(place.id);
    this.members = el('p', { class: 'part' }, this.about(place));
    const here = el('div', { class: 'heading' }, el('h2', {}, title), this.members);
    room.setAttribute('aria-label', title);
    const foot = this.inside
      ? composer(this, { label: place.type === 'im' ? 'Write to Baton, or type /handoff' : `Write in ${title}, or type /handoff` })
      : el('div', { class: 'composer preview' }, el('span', { class: 'grow' }, `${store.name(this.me)} is not in ${title}; this is a look through the window.`),
        button('Join', () => this.act('join', { channel: place.id }), { class: 'kit' }));
    const tabs = place.type === 'im' && el('div', { class: 'tabs', role: 'group', 'aria-label': 'Baton' },
      ['home', 'messages'].map((tab) => button(tab === 'home' ? 'Home' : 'Messages', () => this.go(place.id, { tab }), {
        'aria-pressed': String(tab === this.tab), 'data-key': tab,
      })));
    if (this.tab === 'home' && place.type === 'im') {
      this.home = el('div', { class: 'home log' });
      room.replaceChildren(el('div', { class: 'roomhead' }, here, tabs), this.home);
      this.drawHome();
      return;
    }
    this.home = undefined;
    room.replaceChildren(el('div', { class: 'roomhead' }, here, tabs), this.log.node, foot);
    this.log.show(place.id);
    if (writing) this.focusRoom();
  }

  about(place) {
    if (place.type === 'im') return 'app';
    return place.members.map(store.name).join(', ');
  }

  drawHome() {
    if (!this.home) return;
    const view = homes.get(this.me);
    const giveBack = this.home.contains(document.activeElement) ? bookmark() : () => {};
    this.home.replaceChildren(...(view
      ? drawAll(view.blocks, (touched) => this.pressInHome(touched))
      : [el('p', { class: 'empty' }, 'Baton draws its Home …')]));
    giveBack();
  }

  drawThread() {
    const pane = byId('thread');
    pane.hidden = !this.thread;
    document.body.classList.toggle('with-thread', Boolean(this.thread));
    if (!this.thread) { pane.replaceChildren(); return; }
    const { channel, ts } = this.thread;
    const head = el('div', { class: 'roomhead' }, el('div', { class: 'heading' }, el('h2', {}, 'Thread'), el('p', { class: 'part' }, store.title(places.get(channel), this.me))),
      button('✕', () => this.closeThread(), { class: 'close', 'aria-label': 'Close the thread' }));
    pane.replaceChildren(head, this.replies.node,
      this.isIn(channel) ? composer(this, { label: 'Reply in the thread', thread: this.thread }) : '');
    this.replies.show(channel, ts);
  }

  drawStrip() {
    const strip = byId('strip');
    const open = strip.querySelector('details')?.open;
    const line = (deed) => [el('time', {}, `${store.shortDay(deed.at)} ${store.timeOf(deed.at)}`), el('span', { class: 'did' }, el('b', {}, 'Baton '), emojiText(deed.words)), el('span', { class: 'why' }, `because ${emojiText(deed.why)}`)];
    const last = deeds.at(-1);
    if (!this.strip) {
      this.strip = { line: el('p', { role: 'status' }), list: el('ol'), told: 0 };
      this.strip.list.tabIndex = 0;
      this.strip.list.setAttribute('aria-label', 'Everything that Baton did, the last first');
      strip.replaceChildren(el('details', {}, el('summary', {}, 'All that Baton did'), this.strip.list), this.strip.line);
    }
    if (deeds.length < this.strip.told) { this.strip.list.replaceChildren(); this.strip.told = 0; }
    for (; this.strip.told < deeds.length; this.strip.told += 1) this.strip.list.prepend(el('li', {}, line(deeds[this.strip.told])));
    this.strip.line.replaceChildren(...(last ? line(last) : ['Baton is there. Nothing has been asked of it yet.']));
    if (open) strip.querySelector('details').open = true;
  }

  // News.
  /** Nothing is drawn anew between pressing and letting go: what was pressed is what is clicked. */
  hold(on) {
    this.holds = on;
    if (!on && this.held.length > 0) this.take(this.held.splice(0));
  }

  hear(news) {
    if (this.holds) this.held.push(...news); else this.take(news);
  }

  take(news) {
    const kinds = new Set();
    for (const item of news.map(store.take)) {
      kinds.add(item.kind);
      if (item.kind === 'post') this.takePost(item);
      if (item.kind === 'gone' && item.post) { this.log.drop(item.key); this.replies.drop(item.key); }
    }
    if (kinds.has('clock')) { drawClock(); redate(); }
    if (kinds.has('place') && this.place) this.refreshRoom(news);
    this.noteRead();
    this.drawSide();
    if (kinds.has('deed')) this.drawStrip();
    if (kinds.has('home')) this.drawHome();
    if (kinds.has('modal') || kinds.has('gone')) this.modal.show(modals.get(this.me));
    this.guide.update();
  }

  /** Whoever joins the channel in view may write there. */
  refreshRoom(news) {
    if (!news.some((item) => item.kind === 'place' && item.id === this.place)) return;
    if (this.inside === this.isIn(this.place)) { this.members.textContent = this.about(places.get(this.place)); return; }
    this.drawRoom();
    this.drawThread();
  }

  takePost(post) {
    if (post.channel !== this.place) return;
    if (!this.home) this.log.take(post);
    if (this.thread) this.replies.take(post);
  }
}

function drawClock() {
  const words = `${store.shortDay(store.now())} ${store.timeOf(store.now())}`;
  const node = byId('now');
  if (node.textContent !== words) {
    node.textContent = words;
    node.title = `${store.dayOf(store.now())}, ${clock.zone}`;
  }
}

function armClock(desk) {
  byId('clock').querySelectorAll('button').forEach((one) => one.addEventListener('click', async () => {
    if (byId('clock').getAttribute('aria-busy')) return;
    byId('clock').setAttribute('aria-busy', 'true');
    await desk.act('time', { step: one.dataset.step });
    byId('clock').removeAttribute('aria-busy');
  }));
  setInterval(drawClock, 1000);
}

function listen(desk) {
  const stream = new EventSource('/live');
  let first = true;
  stream.addEventListener('open', () => { first = true; byId('toast').textContent = ''; });
  stream.addEventListener('error', () => { byId('toast').textContent = 'The playground does not answer. Is it still running?'; });
  stream.addEventListener('message', (event) => {
    const news = JSON.parse(event.data);
    if (!first) { desk.hear(news); return; }
    first = false;
    desk.held = [];
    store.reset();
    news.forEach(store.take);
    drawClock();
    desk.drawAll();
    desk.begin();
  });
}

function armPress(desk) {
  const LONGEST_MS = 10_000;
  let timer;
  const release = () => { clearTimeout(timer); timer = setTimeout(() => desk.hold(false)); };
  const press = () => { desk.hold(true); clearTimeout(timer); timer = setTimeout(release, LONGEST_MS); };
  document.addEventListener('pointerdown', (event) => { if (event.button === 0) press(); }, true);
  document.addEventListener('keydown', (event) => { if (event.key === ' ') press(); }, true);
  ['pointerup', 'pointercancel', 'keyup'].forEach((name) => document.addEventListener(name, release, true));
}

function armLinks(desk) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-go]');
    if (link) desk.go(link.dataset.go, { ts: link.dataset.ts, thread: link.dataset.thread });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && desk.thread && !event.defaultPrevented && byId('thread').contains(document.activeElement)) desk.closeThread();
  });
  document.addEventListener('visibilitychange', () => { desk.noteRead(); desk.drawSide(); });
}

const desk = new Desk();
armMenu();
armPress(desk);
armClock(desk);
armLinks(desk);
listen(desk);

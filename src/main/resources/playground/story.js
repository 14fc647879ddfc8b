// The guided story: where it stands is read off the workspace, so any way through is good.
import { button, byId, el } from './dom.js';
import { all, clock, name, people, places, replies } from './store.js';

const TITLES = ['Hand off', 'Nobody answers', 'Take it', 'Speak', 'Resolve', 'Close'];

const actions = (post) => (post?.blocks ?? []).flatMap((block) => [block.accessory, ...(block.elements ?? [])])
  .map((one) => one?.action_id).filter(Boolean);
const offers = (post, action) => actions(post).includes(action);
const fromBaton = (post) => post.user === clock.bot && !post.reader && !post.deleted;
const number = (post) => /\bH-\d+\b/.exec(post?.text ?? '')?.[0];

/** The newest card: of all that Baton says in channels they alone have the menu. */
function latestCard() {
  return [...places.values()].filter((place) => place.type === 'channel')
    .flatMap((place) => all(place.id))
    .filter((post) => fromBaton(post) && !post.thread && number(post) && offers(post, 'menu'))
    .sort((a, b) => (a.ts < b.ts ? 1 : -1))[0];
}

/** Where the sender is asked for that, and who it is. */
function asked(about, action) {
  const post = [...places.values()].flatMap((place) => all(place.id)).filter(fromBaton)
    .find((one) => offers(one, action) && number(one) === about);
  if (!post) return undefined;
  const line = places.get(post.channel);
  const who = line.type === 'im' ? line.members.find((one) => people.has(one)) : 'U0JOANNE';
  return { who, place: post.channel, thread: post.thread, target: `[data-ts="${post.ts}"] [data-action="${action}"]`, way: [`[data-ts="${post.thread}"] .replies`] };
}

/** Somebody of the team: of those in its channel the first. */
const member = (card) => places.get(card.channel).members.find((id) => people.has(id));

/** It is told among the people that Baton brings along. */
const hasStory = () => people.has('U0JOANNE') && places.has('C0SUPPORT') && places.has('C0BILLING');

/** Where the story stands: which step, what to do, who does it, and where. */
export function stand() {
  const card = latestCard();
  if (!card) {
    return { step: 0, words: 'Joanne in client support needs a refund that only Billing can make. As Joanne, hand it off: type the command, fill in the form.', who: 'U0JOANNE', place: 'C0SUPPORT', target: '[data-composer="room"]', type: '/handoff billing Refund the second charge on invoice 4711' };
  }
  const id = number(card);
  const thread = replies(card.channel, card.ts, '');
  const owner = member(card);
  const place = places.get(card.channel);
  const on = `[data-ts="${card.ts}"]`;
  if (offers(card, 'acknowledge')) {
    return thread.some(fromBaton)
      ? { step: 2, words: `Baton has nudged, in the thread under ${id}. Be ${name(owner)} and take it: react with ✅ on the card.`, who: owner, place: place.id, target: `${on} [data-reaction="white_check_mark"]`, hover: on, card }
      : { step: 1, words: `${id} stands in #${place.name}, and nobody takes it. Let an hour pass and see what Baton does.`, target: '[data-step="hour"]' };
  }
  if (offers(card, 'resolve')) {
    return thread.some((post) => !fromBaton(post)) || JSON.stringify(card.blocks).includes("In the owner's words")
      ? { step: 4, words: `What was said under ${id} stands in the sender's line too. The work is done: press Resolve and say what was done.`, who: owner, place: place.id, target: `${on} [data-action="resolve"]`, card }
      : { step: 3, words: `${id} has an owner. Say something to the sender: reply in the card's thread. Baton carries it to them.`, who: owner, place: place.id, thread: card.ts, target: '[data-composer="thread"]', hover: on, way: [`${on} .replies`, `${on} [data-key="tool reply"]`], type: 'I am on it. The second payment goes back today.', card };
  }
  const given = asked(id, 'send_again');
  if (given) return { step: 2, words: `${id} was given back. Be ${name(given.who)}: read why, and send it again, or on to another team.`, ...given };
  const done = asked(id, 'confirm');
  if (done) return { step: 5, words: `${name(done.who)} is asked whether it is done. Be ${name(done.who)}, and press Confirm.`, ...done };
  return { step: 6, words: `${id} is over. Nothing was dropped. Go on as you like: hand off another one and leave it until the next morning, look at Maria's and Bob's DMs, or open Baton's Home.` };
}

/** Draws the bar; points at the next thing to touch. */
export class Guide {
  constructor(desk) {
    this.desk = desk;
    this.node = byId('guide');
    this.words = el('p', { 'aria-live': 'polite' });
    this.dots = el('ol', { class: 'dots', 'aria-label': 'Steps of the story' }, TITLES.map((title) => el('li', {}, title)));
    this.show = button('Show me', () => this.lead(), { class: 'kit primary' });
    this.away = button('Hide', () => this.toggle(), { class: 'kit quiet', 'aria-expanded': 'true' });
    this.node.replaceChildren(this.dots, el('div', { class: 'step' }, this.words, this.show, this.away));
  }

  toggle() {
    const hidden = this.node.classList.toggle('folded');
    this.away.textContent = hidden ? 'Guide me' : 'Hide';
    this.away.setAttribute('aria-expanded', String(!hidden));
    this.update();
  }

  update() {
    this.node.hidden = !hasStory();
    if (this.node.hidden) return;
    this.now = stand();
    const { step, words } = this.now;
    if (this.words.textContent !== words) this.words.textContent = words;
    [...this.dots.children].forEach((dot, index) => {
      dot.className = index < step ? 'done' : index === step ? 'here' : '';
      if (index === step) dot.setAttribute('aria-current', 'step'); else dot.removeAttribute('aria-current');
    });
    this.show.hidden = step === 6;
    this.point();
  }

  /** The first thing on the way to the target that is on the screen. */
  point() {
    document.querySelectorAll('.next').forEach((node) => node.classList.remove('next'));
    if (this.node.hidden || this.node.classList.contains('folded') || this.now.step === 6) return;
    this.aim()?.classList.add('next');
  }

  aim() {
    const { who, place, thread, target, hover, way = [] } = this.now;
    const dialog = document.querySelector('dialog[open]');
    if (dialog) return dialog.querySelector('.example:not([hidden])') ?? document.querySelector('dialog[open].exemplary [type="submit"]');
    if (who && who !== this.desk.me) return document.querySelector(`[data-act-as="${who}"]`);
    if (place && place !== this.desk.place) return document.querySelector(`[data-place="${place}"]`);
    if (place && !thread && this.isCovered()) return document.querySelector('#thread .close');
    return [target, ...way, hover, `[data-place="${place}"]`].map((one) => one && document.querySelector(one)).find(Boolean);
  }

  /** On a small screen an open thread lies over the room. */
  isCovered() { return Boolean(this.desk.thread) && innerWidth <= 1000; }

  /** Goes there for the person, and leaves the touch itself to them. */
  lead() {
    const { who, place, thread, target, type, hover } = this.now;
    if (who) this.desk.actAs(who);
    if (place) this.desk.go(place, { tab: 'messages' });
    if (thread) this.desk.openThread(place, thread);
    else if (this.isCovered()) this.desk.closeThread();
    if (hover) this.desk.log.offerTools(document.querySelector(hover) ?? document.body);
    const node = document.querySelector(target);
    node?.scrollIntoView({ block: 'center' });
    node?.focus({ preventScroll: true });
    if (type && node && !node.value) {
      node.value = type;
      node.dispatchEvent(new Event('input'));
      node.setSelectionRange(type.length, type.length);
    }
    this.point();
  }
}

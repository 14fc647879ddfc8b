// What the page knows: told by the stream, kept here, never guessed.

export const people = new Map();
export const places = new Map();
export const modals = new Map();
export const homes = new Map();
export const deeds = [];
export const clock = { ahead: 0, zone: 'UTC', bot: '' };
const posts = new Map();

const keyOf = (post) => `post ${post.reader} ${post.channel} ${post.ts}`;

/** Forgets all: the stream begins anew and tells everything again. */
export function reset() {
  [people, places, modals, homes, posts].forEach((map) => map.clear());
  deeds.length = 0;
}

/** Takes one item of news; gives what it did to the page's knowledge. */
export function take(item) {
  switch (item.kind) {
    case 'clock':
      Object.assign(clock, { ahead: item.now - Date.now(), zone: item.zone, bot: item.bot });
      return item;
    case 'person': people.set(item.id, item); return item;
    case 'place': places.set(item.id, item); return item;
    case 'modal': modals.set(item.person, item.view); return item;
    case 'home': homes.set(item.person, item.view); return item;
    case 'deed': deeds.push(item); return item;
    case 'post': return add(item);
    case 'gone': return remove(item.key);
    default: return item;
  }
}

function add(post) {
  const there = channel(post.channel);
  post.key = keyOf(post);
  post.fresh = !there.has(post.key);
  there.set(post.key, post);
  return post;
}

function remove(key) {
  const [kind, who, where] = key.split(' ');
  if (kind === 'modal') modals.delete(who);
  const post = kind === 'post' ? channel(where).get(key) : undefined;
  if (post) channel(where).delete(key);
  return { kind: 'gone', what: kind, key, post };
}

function channel(id) {
  if (!posts.has(id)) posts.set(id, new Map());
  return posts.get(id);
}

const visible = (post, me) => post.reader === '' || post.reader === me;
const byTime = (a, b) => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : 0);

/** The messages of a channel that a person sees there, threads left out, oldest first. */
export const topLevel = (id, me) => all(id).filter((post) => !post.thread && visible(post, me)).sort(byTime);

/** The replies under a message, oldest first. */
export const replies = (id, ts, me) => all(id).filter((post) => post.thread === ts && visible(post, me)).sort(byTime);

export const all = (id) => [...channel(id).values()];
export const find = (id, ts) => all(id).find((post) => post.ts === ts);
export const now = () => Date.now() + clock.ahead;

export function name(id) {
  return id === clock.bot ? 'Baton' : people.get(id)?.name ?? id;
}

/** How a person would call a conversation. */
export function title(place, me) {
  if (place.type === 'im') return 'Baton';
  if (place.type === 'mpim') return place.members.filter((id) => id !== me && id !== clock.bot).map(name).join(', ');
  return `#${place.name}`;
}

export const isMine = (place, me) => place.members.includes(me);

const formats = new Map();
function format(options) {
  const key = clock.zone + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-GB', { timeZone: clock.zone, ...options }));
  return formats.get(key);
}
export const timeOf = (ms) => format({ hour: '2-digit', minute: '2-digit' }).format(ms);
export const dayOf = (ms) => format({ weekday: 'long', day: 'numeric', month: 'long' }).format(ms);
export const shortDay = (ms) => format({ weekday: 'short' }).format(ms);
const date = (ms, month) => format({ day: 'numeric', month, year: 'numeric' }).format(ms);
export const msOf = (ts) => Math.floor(Number(ts) * 1000);

/** A moment as a field for date and time holds it. */
export function wall(ms) {
  const parts = Object.fromEntries(format({
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(ms).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** A date as Slack's client words it for the reader. */
export function worded(seconds, pattern) {
  const ms = seconds * 1000;
  const days = Math.round((Date.parse(wall(ms).slice(0, 10)) - Date.parse(wall(now()).slice(0, 10))) / 86_400_000);
  const near = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[days];
  return pattern.replace(/\{(\w+)\}/g, (whole, token) => {
    switch (token) {
      case 'time': return timeOf(ms);
      case 'time_secs': return format({ timeStyle: 'medium' }).format(ms);
      case 'date_num': return wall(ms).slice(0, 10);
      case 'date_short': return date(ms, 'short');
      case 'date_short_pretty': return near ?? date(ms, 'short');
      case 'date_long': return date(ms, 'long');
      case 'date_pretty': case 'date_long_pretty': return near ?? date(ms, 'long');
      case 'date': return date(ms, 'long');
      default: return whole;
    }
  });
}

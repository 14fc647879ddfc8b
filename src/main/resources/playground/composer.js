// The field to write in. What begins with a slash is a command; a hint shows which there are.
import { button, el, grow, say } from './dom.js';
import { openMenu } from './menu.js';

const COMMANDS = [
  ['/handoff', '', 'open the empty form'],
  ['/handoff ', 'team, and what you need', 'open it filled in, such as: billing Refund invoice 4711'],
  ['/handoff who ', 'refund', 'which team handles it'],
  ['/handoff mine', '', 'what waits for you, and what you wait for'],
  ['/handoff team', '', 'what stands open with your team'],
  ['/handoff status ', 'H-1', 'where it stands'],
  ['/handoff ack ', 'H-1 in your words', 'take it'],
  ['/handoff resolve ', 'H-1 what was done', 'say that it is done'],
  ['/handoff digest', '', 'what supervisors read each morning'],
  ['/handoff help', '', 'everything that can be typed'],
];
let number = 0;

/** @param desk says where it is written, and sends it */
export function composer(desk, { label, thread }) {
  const id = `hints-${number += 1}`;
  const hints = el('div', { class: 'hints', role: 'listbox', id, 'aria-label': 'Commands', hidden: true });
  const area = el('textarea', {
    rows: 1, placeholder: label, 'aria-label': label, 'aria-haspopup': 'listbox', 'aria-controls': id,
    'aria-autocomplete': 'list', autocomplete: 'off', 'data-composer': thread ? 'thread' : 'room',
  });
  const draft = [desk.me, desk.place, thread?.ts].join(' ');
  area.value = desk.drafts.get(draft) ?? '';
  if (area.value) queueMicrotask(() => grow(area));
  let chosen = -1;

  const choose = (index) => {
    chosen = index;
    [...hints.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (index < 0) area.removeAttribute('aria-activedescendant');
    else {
      area.setAttribute('aria-activedescendant', hints.children[index].id);
      hints.children[index].scrollIntoView({ block: 'nearest' });
    }
  };
  const hide = () => { hints.hidden = true; choose(-1); };
  const keep = () => { desk.drafts.set(draft, area.value); grow(area); };
  const put = (text) => { area.value = text; keep(); area.focus(); hint(); };
  const hint = () => {
    const typed = area.value;
    const fitting = thread || !typed.startsWith('/') ? [] : COMMANDS.filter(([command]) => command.startsWith(typed) || typed === '/');
    hints.replaceChildren(...fitting.map(([command, rest, words], index) => el('div', {
      role: 'option', id: `${id}-${index}`, 'aria-selected': 'false',
      onpointerdown: (event) => { event.preventDefault(); put(command); },
    }, el('code', {}, command, el('i', {}, rest)), el('span', {}, words))));
    hints.hidden = fitting.length === 0;
    choose(-1);
  };
  const send = async () => {
    const text = area.value.trim();
    if (!text) return;
    if (thread && text.startsWith('/')) { say('Slash commands do not work in threads. Use ⋮ on the message: Hand off this message.'); return; }
    area.value = '';
    keep();
    hide();
    if (!await desk.send(text, thread)) put([text, area.value].filter(Boolean).join('\n'));
  };

  area.addEventListener('input', () => { keep(); hint(); });
  area.addEventListener('blur', hide);
  area.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const count = hints.hidden ? 0 : hints.children.length;
    if (count && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      choose((chosen + (event.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1) + count) % count);
    } else if (event.key === 'Escape' && count) { event.stopPropagation(); hide(); }
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (chosen >= 0) put(hints.children[chosen].querySelector('code').firstChild.textContent);
      else send();
    }
  });
  return el('div', { class: 'composer' }, hints,
    !thread && button('⚡', (event) => openMenu(event.currentTarget, desk.shortcuts(), 'Shortcuts'), {
      class: 'bolt', 'aria-label': 'Shortcuts', title: 'Shortcuts', 'aria-haspopup': 'menu' }),
    area,
    button('Send', send, { class: 'send' }));
}

// A small menu beside a button: arrows move, Escape gives the focus back.
import { bookmark, byId, el } from './dom.js';

let opener = null;
let giveBack = null;

export function openMenu(anchor, items, label = 'Actions') {
  const menu = byId('menu');
  opener = anchor;
  giveBack = bookmark(anchor);
  menu.setAttribute('aria-label', label);
  menu.replaceChildren(...items.map((item) => el('button', {
    type: 'button', role: 'menuitem', tabindex: '-1', 'aria-label': item.name,
    onclick: () => { closeMenu(); item.run(); },
  }, item.label)));
  menu.hidden = false;
  place(menu, anchor.getBoundingClientRect());
  menu.firstElementChild.focus();
}

function place(menu, near) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  menu.style.left = `${Math.max(8, Math.min(near.left, innerWidth - width - 8))}px`;
  menu.style.top = `${near.bottom + height + 8 > innerHeight ? Math.max(8, near.top - height - 4) : near.bottom + 4}px`;
}

export function closeMenu() {
  const menu = byId('menu');
  if (menu.hidden) return;
  const inside = menu.contains(document.activeElement);
  menu.hidden = true;
  if (inside) giveBack();
}

export function armMenu() {
  const menu = byId('menu');
  menu.addEventListener('keydown', (event) => {
    const all = [...menu.children];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) { event.preventDefault(); all[(to + all.length) % all.length].focus(); }
    if (event.key === 'Escape') { event.stopPropagation(); closeMenu(); }
    if (event.key === 'Tab') closeMenu();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target) && event.target !== opener) closeMenu();
  });
}

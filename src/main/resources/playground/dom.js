// Everything on the page is made by these few functions; no HTML is ever read from a string.

/** An element with properties (class, data, aria and listeners included) and children. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name in node && !name.startsWith('aria') && typeof value !== 'string') node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false && child !== ''));
  return node;
}

export const button = (label, onclick, props = {}) => el('button', { type: 'button', onclick, ...props }, label);

/** The element with that id. */
export const byId = (id) => document.getElementById(id);

/** Says a problem, to everybody. */
export function say(words) {
  const toast = byId('toast');
  toast.textContent = words;
  clearTimeout(Number(toast.dataset.timer));
  toast.dataset.timer = setTimeout(() => { toast.textContent = ''; }, 6000);
}

/** Where the focus is now; what is given back leads there again, or to what has been drawn in its place since. */
export function bookmark(node = document.activeElement) {
  const message = node?.closest('[data-ts]')?.dataset.ts;
  const where = node?.dataset.key && `${message ? `[data-ts="${message}"] ` : ''}[data-key="${CSS.escape(node.dataset.key)}"]`;
  return () => {
    const there = node?.isConnected && node !== document.body ? node : where && document.querySelector(where);
    there?.focus({ preventScroll: true });
    return Boolean(there);
  };
}

/** Puts another element in the place of one, and the focus where it was. */
export function swap(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const mark = focused && (focused === old ? 'self' : focused.dataset.key);
  old.replaceWith(fresh);
  if (mark === 'self') fresh.focus({ preventScroll: true });
  else if (mark) (fresh.querySelector(`[data-key="${CSS.escape(mark)}"]`) ?? fresh).focus({ preventScroll: true });
  else if (focused) fresh.focus({ preventScroll: true });
}

/** Puts these children there in this order; what stays is not touched. */
export function arrange(parent, nodes) {
  [...parent.children].filter((node) => !nodes.includes(node)).forEach((node) => node.remove());
  nodes.forEach((node, at) => { if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null); });
}

/** Fits the height of a text field to what is in it. */
export function grow(area) {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight + 2, 180)}px`;
}

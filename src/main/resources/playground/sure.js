// Asks before what cannot be taken back.
import { bookmark, button, byId, el } from './dom.js';

/** @return whether the person said yes */
export function sure(title, text, { yes = 'Yes', no = 'Cancel', danger = false } = {}) {
  const dialog = byId('sure');
  const giveBack = bookmark();
  return new Promise((answer) => {
    const say = (word) => () => dialog.close(word);
    dialog.replaceChildren(el('header', {}, el('h2', { id: 'sure-title' }, title)), el('p', { class: 'asked' }, text),
      el('footer', {}, el('span', { class: 'grow' }), button(no, say('no'), { class: 'kit' }), button(yes, say('yes'), { class: danger ? 'kit danger yes' : 'kit primary yes' })));
    dialog.returnValue = 'no';
    dialog.addEventListener('close', () => {
      giveBack();
      answer(dialog.returnValue === 'yes');
    }, { once: true });
    dialog.showModal();
    dialog.querySelector('.yes').focus();
  });
}

// Asks before what cannot be taken back.
import { button, byId, el } from './dom.js';

/** @return whether the person said yes */
export function sure(title, text, yes = 'Yes', no = 'Cancel') {
  const dialog = byId('sure');
  const opener = document.activeElement;
  return new Promise((answer) => {
    const say = (word) => () => dialog.close(word);
    dialog.replaceChildren(el('header', {}, el('h2', { id: 'sure-title' }, title)), el('p', { class: 'asked' }, text),
      el('footer', {}, el('span', { class: 'grow' }), button(no, say('no'), { class: 'kit' }), button(yes, say('yes'), { class: 'kit primary' })));
    dialog.returnValue = 'no';
    dialog.addEventListener('close', () => {
      if (opener?.isConnected) opener.focus();
      answer(dialog.returnValue === 'yes');
    }, { once: true });
    dialog.showModal();
    dialog.querySelector('.primary').focus();
  });
}

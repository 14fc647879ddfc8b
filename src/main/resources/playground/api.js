// What a person does goes to the playground, which does to Baton what Slack would do.
import { say } from './dom.js';

const WORDS = { operation_timeout: 'Baton did not answer in time.' };

/** Does it as that person; gives the answer, or says the problem and gives nothing. */
export async function act(as, name, wish = {}) {
  try {
    const response = await fetch(`/act/${name}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ as, ...wish }),
    });
    const answer = await response.json();
    if (answer.problem) say(WORDS[answer.problem] ?? answer.problem);
    return answer.problem && !answer.outcome ? undefined : answer;
  } catch {
    say('The playground does not answer. Is it still running?');
    return undefined;
  }
}

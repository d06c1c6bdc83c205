import { countCharacters } from './count.ts';
import { focusErrors } from './errors.ts';
import { goOn } from './go-on.ts';
import { warnBeforeTheEnd } from './idle.ts';
import { followLeads } from './leads.ts';
import { normalizeOnLeaving } from './normalize.ts';
import { addRows, fillExamples } from './rows.ts';
import { markBusy } from './submit.ts';
import { switchOff } from './switch-off.ts';
import { applyThemeAtOnce } from './theme.ts';

// Every page works without this module; each step only spares a round trip or says something sooner.
focusErrors();
countCharacters();
normalizeOnLeaving();
addRows();
fillExamples();
switchOff();
applyThemeAtOnce();
markBusy();
warnBeforeTheEnd();
goOn();
followLeads();

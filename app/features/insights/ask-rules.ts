import type { AskRule } from "./asked/ask-rule";
import { noteRule } from "./note-help/note-rule";
import { plainRule } from "./plain/plain-rule";
import { summaryRule } from "./week/summary-rule";

/** All that who cares for a patient may ask a model for. */
export const askRules: Record<AskRule["feature"], AskRule> = { summary: summaryRule, note: noteRule, plain: plainRule };

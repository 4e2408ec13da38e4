import { useActionData } from "@remix-run/react";
import { createContext, useContext, useState } from "react";
import { actingAsField } from "~/lib/acting-as";

/** As whom a page was opened: the member's id. Null where nobody acts in a clinic. */
export const ActingAsContext = createContext<string | null>(null);

/**
 * Says in a form as whom its page was opened. One person may act in several clinics, and a login acts as one at a time, in every tab: what
 * an older tab sends was meant for the clinic that it shows. Stands first in forms whose action names nothing of the clinic by its id.
 */
export function ActingAs() {
  const memberId = useContext(ActingAsContext);
  // A refused form that is made anew, without scripts, is still whose it was.
  const refused = useActionData<{ values?: Record<string, string> }>()?.values?.[actingAsField];
  // The first stays: a page that loads its data again may load another's, and what stands in the form was written before.
  const [opened] = useState(refused ?? memberId);
  return opened === null ? null : <input type="hidden" name={actingAsField} value={opened} />;
}

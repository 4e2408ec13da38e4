import { useEffect } from "react";
import type { RefObject } from "react";
import { sameValues, valuesOf } from "./form-values";

/** What a form's action answers when the request never reached us. */
export type LostNetwork = { lostNetwork: true; intent?: string };

/** Whether an action's answer is a lost network. @param intent of a page of several forms: the one that was sent */
export function isLostNetwork(answer: unknown, intent?: string): answer is LostNetwork {
  if (typeof answer !== "object" || answer === null || !("lostNetwork" in answer)) return false;
  return intent === undefined || (answer as LostNetwork).intent === intent;
}

/**
 * Sends a form from its `clientAction`; without network the page and its words stay instead of an error page.
 * Browsers reject a fetch that found no network with a TypeError.
 * @param intent which form of the page it is
 */
export async function sendOrKeep<T>(send: () => Promise<T>, intent?: string): Promise<T | Response> {
  try {
    return await send();
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const lost: LostNetwork = { lostNetwork: true, intent };
    // A Response with its status: after an error Remix does not load the page again, which would fail as well.
    return Response.json(lost, { status: 503 });
  }
}

/** Sends the form again by itself once the network is back, unless it has been changed meanwhile. */
export function useSendWhenOnline(form: RefObject<HTMLFormElement | null>, answer: unknown): void {
  useEffect(() => {
    const element = form.current;
    if (!element || !isLostNetwork(answer)) return;
    const sent = valuesOf(element);
    const again = () => {
      if (sameValues(sent, valuesOf(element), "")) element.requestSubmit();
    };
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [form, answer]);
}

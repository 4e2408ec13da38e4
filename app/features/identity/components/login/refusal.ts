import { useActionData, useNavigation } from "@remix-run/react";

/** What an action answers when it refuses a form (http/page.server, FormRefusal), as the page sees it. */
export type Refusal = {
  refused: true;
  code: string;
  message: string;
  fields: Record<string, string>;
  values: Record<string, string | string[]>;
};

function isRefusal(data: unknown): data is Refusal {
  return typeof data === "object" && data !== null && "refused" in data && data.refused === true;
}

/**
 * The last answer of this page's action, if it was a refusal.
 * @param intent where a page has several forms: only a refusal of the one that sent this `intent`
 */
export function useRefusal(intent?: string): Refusal | null {
  const data: unknown = useActionData();
  if (!isRefusal(data)) return null;
  return intent === undefined || data.values.intent === intent ? data : null;
}

/** Whether a form of this page is on its way; with `intent`, that very form. */
export function usePending(intent?: string): boolean {
  const { formData } = useNavigation();
  return formData !== undefined && (intent === undefined || formData.get("intent") === intent);
}

/** What was typed in a field before the refusal, else what stands there from the start. */
export function typedIn(refusal: Refusal | null, name: string, initial = ""): string {
  const value = refusal?.values[name];
  return typeof value === "string" ? value : initial;
}

import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/** What a form shows again after a refusal; the shape that app/http/page.server answers with. */
export type Refusal = {
  refused: true;
  /** Which refusal (`goals.changed_elsewhere`); absent where a page makes up its own. */
  code?: string;
  message: string;
  fields: Record<string, string>;
  values: Record<string, string | string[]>;
  /** Instants (ms) that stand in the way of what was asked for. */
  conflicts?: number[];
};

/** The refusal in an action's answer, if it is one; `where` names the form when a page has several of them. */
export function refusalOf(answer: unknown, where: Record<string, string> = {}): Refusal | undefined {
  if (typeof answer !== "object" || answer === null || !("refused" in answer)) return undefined;
  const refusal = answer as Refusal;
  return Object.entries(where).every(([name, value]) => refusal.values[name] === value) ? refusal : undefined;
}

/** What was typed into one field before the refusal. */
export function typedIn(refusal: Refusal | undefined, name: string): string | undefined {
  const value = refusal?.values[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Whether a form came back because another one was saved meanwhile. */
export function isOvertaken(refusal: Refusal | undefined): boolean {
  return refusal?.code?.endsWith(".changed_elsewhere") ?? false;
}

/**
 * `shouldRevalidate` of every page with a form that says which version it was made from (`name="version"`). Remix loads nothing again
 * after a refusal, so a form that was overtaken would send the old version for ever: after a conflict (409) the page is loaded, and the
 * form has the version that stands now. After other refusals nothing is; without network that would take the page away, typed text and all.
 */
export function loadsAfterConflict({ actionStatus = 200, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || (actionStatus < 400 && defaultShouldRevalidate);
}

/**
 * The same where the form is the page. News from elsewhere (a notice, a message) has pages load again; but not this one: the form would
 * take another device's version for the one that was opened here, and save over it unasked.
 */
export function formLoadsAfterConflict(args: ShouldRevalidateFunctionArgs): boolean {
  const isNews = args.formMethod === undefined && args.currentUrl.href === args.nextUrl.href;
  return loadsAfterConflict(args) && !isNews;
}

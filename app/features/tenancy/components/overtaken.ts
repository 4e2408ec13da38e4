import type { ShouldRevalidateFunctionArgs as Asked } from "@remix-run/react";

/**
 * `shouldRevalidate` of every page with a form that says from which version it was made (a field named `version`). Remix loads nothing
 * again after a refusal, so a form that was overtaken would send the old version for ever: after a conflict (409) the page is loaded, and
 * the form has the version that stands now. After other refusals nothing is, though Remix would where a page has this function: without
 * network that would take the page away, with all that was typed.
 */
export const loadsAfterConflict = ({ actionStatus: is = 200 }: Asked): boolean => is < 400 || is === 409;

/**
 * The same where the form is the page. News from elsewhere (a notice, a message) has pages load again; but not this one: the form would
 * take another device's version for the one that was opened here, and save over it unasked.
 */
export const formLoadsAfterConflict = (asked: Asked): boolean =>
  (asked.formMethod !== undefined || asked.currentUrl.href !== asked.nextUrl.href) && loadsAfterConflict(asked);

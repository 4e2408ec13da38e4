import { useLocation, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import type { Refusal } from "./refusal";

/**
 * `shouldRevalidate` of every page with a form that says from which version it was made (a field named `version`). Remix loads nothing
 * again after a refusal, so a form that was overtaken would send the old version for ever: after a conflict (409) the page is loaded, and
 * the form has the version that stands now. After other refusals nothing is; without network that would take the page away, with all that
 * was typed.
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

/** Below what a form says of being overtaken, where the form is a page of its own: the way to what was saved meanwhile. */
export function SeeSaved({ refusal }: { refusal: Refusal | undefined }) {
  const { pathname } = useLocation();
  if (!refusal?.code?.endsWith(".changed_elsewhere")) return null;
  return (
    <p className="-mt-6">
      <a href={pathname} target="_blank" rel="noopener" className="link inline-flex min-h-11 items-center">
        Ver como está agora (abre outra aba)
      </a>
    </p>
  );
}

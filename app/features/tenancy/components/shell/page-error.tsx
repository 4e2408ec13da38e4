import { useRouteError } from "@remix-run/react";
import { ErrorNote } from "~/ui/feedback/error-page";
import { readThrown } from "~/ui/feedback/thrown-error";

/** What went wrong with one page, inside the frame of whoever looks: the way on stays in sight. */
export function PageError({ homeHref }: { homeHref: string }) {
  return <ErrorNote {...readThrown(useRouteError())} homeHref={homeHref} />;
}

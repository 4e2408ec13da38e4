import { errorPageWords } from "../copy/error-page";
import { ErrorPage } from "./error-page";
import { readThrown } from "./thrown-error";

/** The page for whatever a route threw: our own words when it was meant, plain ones when it was not. */
export function RootError({ error }: { error: unknown }) {
  return <ErrorPage {...readThrown(error)} />;
}

/** The document title of an error page. */
export function errorTitle(error: unknown): string {
  return errorPageWords[readThrown(error).kind].title;
}

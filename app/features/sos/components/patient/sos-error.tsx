import { paths } from "~/paths";
import { ErrorNote } from "~/ui/error-page";
import { HelpBlock } from "~/ui/help-block";
import { readThrown } from "~/ui/thrown-error";

/** What went wrong with a page of help, below the numbers. */
export function SosError({ error }: { error: unknown }) {
  return (
    <div className="mx-auto max-w-form space-y-8">
      <HelpBlock stacked />
      <ErrorNote {...readThrown(error)} homeHref={paths.dashboard()} loginHref={paths.login(paths.sosHelp())} />
    </div>
  );
}

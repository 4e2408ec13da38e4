import { paths } from "~/paths";
import { ErrorNote } from "~/ui/feedback/error-page";
import { HelpBlock } from "~/ui/shell/help-block";
import { readThrown } from "~/ui/feedback/thrown-error";

/** What went wrong with a page of help, below the numbers. */
export function SosError({ error }: { error: unknown }) {
  return (
    <div className="mx-auto max-w-form space-y-8">
      <HelpBlock stacked />
      <ErrorNote {...readThrown(error)} homeHref={paths.dashboard()} loginHref={paths.login(paths.sosHelp())} />
    </div>
  );
}

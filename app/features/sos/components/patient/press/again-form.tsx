import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { Severity } from "~/features/sos/sos.schema";

type AgainFormProps = { id: string; rev: number; severity: Severity };

/** Asking once more: the same alert, more urgent where it can be. Its name is made of the alert's, so that pressing twice says it once. */
export function AgainForm({ id, rev, severity }: AgainFormProps) {
  const isWorse = severity !== "immediate";
  return (
    <form method="post" action={paths.sosHelp() + "?index"}>
      <input type="hidden" name="key" value={isWorse ? `worse-${id}` : `again-${id}-${rev}`} />
      <input type="hidden" name="severity" value="immediate" />
      <Button variant="sos" wide aria-describedby="pedir-de-novo">
        {isWorse ? "Pedir de novo: ficou mais urgente" : "Pedir de novo"}
      </Button>
      <p id="pedir-de-novo" className="mt-1 text-sm text-ink-soft">
        Se você não está em segurança, ligue também 192.
      </p>
    </form>
  );
}

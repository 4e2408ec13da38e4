import { paths } from "~/paths";
import { Button } from "~/ui/button";

/** It got worse: the same alert, more urgent. Its name is made of the alert's, so that pressing twice says it once. */
export function WorseForm({ id }: { id: string }) {
  return (
    <form method="post" action={paths.sosHelp() + "?index"} className="space-y-2">
      <input type="hidden" name="key" value={`worse-${id}`} />
      <input type="hidden" name="severity" value="immediate" />
      <p>Se ficou mais difícil ou você não está em segurança, chamamos mais pessoas já. Ligue também 192.</p>
      <Button variant="sos">Ficou mais urgente</Button>
    </form>
  );
}

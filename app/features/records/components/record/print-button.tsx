import { Printer } from "lucide-react";
import { Button } from "~/ui/form/button";
import { useHydrated } from "~/ui/form/hydrated";

/** Opens the browser's printing; without JavaScript says where it is. */
export function PrintButton() {
  if (!useHydrated()) return <p className="text-ink-soft">Para imprimir, use Imprimir no menu do navegador.</p>;
  return (
    <Button type="button" onClick={() => print()}>
      <Printer aria-hidden="true" className="size-5" />
      Imprimir
    </Button>
  );
}

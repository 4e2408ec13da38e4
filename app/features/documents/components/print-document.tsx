import { Button } from "~/ui/form/button";
import { useHydrated } from "~/ui/form/hydrated";

/** Opens the browser's printing, which also saves as PDF; without JavaScript the browser's menu does. */
export function PrintDocument() {
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant="quiet" onClick={() => print()} className="print:hidden">
      Imprimir ou salvar em PDF
    </Button>
  );
}

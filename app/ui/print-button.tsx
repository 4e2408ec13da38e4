import { Printer } from "lucide-react";
import { Button, type ButtonVariant } from "./form/button";
import { useHydrated } from "./form/hydrated";

type PrintButtonProps = { label?: string; variant?: ButtonVariant };

/** Opens the browser's printing, which also saves as PDF; without JavaScript says where it is. Never printed itself. */
export function PrintButton({ label = "Imprimir ou salvar em PDF", variant = "quiet" }: PrintButtonProps) {
  if (!useHydrated())
    return <p className="text-ink-soft print:hidden">Para imprimir, use Imprimir no menu do navegador.</p>;
  return (
    <Button type="button" variant={variant} onClick={() => print()} className="print:hidden">
      <Printer aria-hidden="true" className="size-5" />
      {label}
    </Button>
  );
}

import { Link } from "@remix-run/react";
import { Printer } from "lucide-react";
import { useHydrated } from "~/ui/form/hydrated";
import { agendaHref } from "./agenda-address";
import type { NameStyle } from "./agenda-session";

const item = "link inline-flex min-h-11 items-center gap-1.5 dense:min-h-8";

/** Below the agenda: names or initials, and the way to paper. */
export function AgendaFoot({ names, search }: { names: NameStyle; search: string }) {
  const isShort = names === "initials";
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-6 text-sm text-ink-soft print:hidden">
      <Link to={agendaHref(search, { names: isShort ? null : "initials" })} preventScrollReset className={item}>
        {isShort ? "Mostrar nomes" : "Mostrar só iniciais"}
      </Link>
      {useHydrated() ? (
        <button type="button" onClick={() => print()} className={item}>
          <Printer aria-hidden="true" className="size-4" />
          Imprimir {isShort ? "com iniciais" : "com nomes"}
        </button>
      ) : (
        <span>Para imprimir, use Imprimir no menu do navegador.</span>
      )}
    </p>
  );
}

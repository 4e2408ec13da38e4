import type { Health } from "~/features/kernel/read-health.server";
import { paths } from "~/paths";
import { formatHour } from "~/ui/time/format-time";
import { parts } from "../copy/status";
import { SiteHeader } from "./site-header";
import { SiteShell } from "./site-shell";

const zone = "America/Sao_Paulo";

/** How our own parts are at this moment, in what it means for who uses them. */
export function StatusPage({ status, checkedAt, services }: Health) {
  const down = parts.filter(({ part }) => services[part] !== "healthy");
  return (
    <SiteShell>
      <SiteHeader
        title={
          status === "healthy"
            ? "Tudo funcionando"
            : down.length === 1
              ? "Uma parte não responde"
              : "Algumas partes não respondem"
        }
        lead={`Visto às ${formatHour(checkedAt, { zone })}, no horário de Brasília. Recarregue a página para ver de novo.`}
      />
      <ul className="max-w-reading">
        {parts.map(({ part, name, well, down: whenDown }) => {
          const isDown = services[part] !== "healthy";
          return (
            <li key={part} className="flex gap-4 border-t border-line py-4">
              <span aria-hidden="true" className="status-mark" data-down={isDown ? "" : undefined} />
              <div>
                <h2 className="font-semibold">{`${name}: ${isDown ? "não responde" : "funciona"}`}</h2>
                <p className="text-ink-soft">{isDown ? whenDown : well}</p>
              </div>
            </li>
          );
        })}
      </ul>
      <p className="max-w-reading border-t border-line pt-5">
        A{" "}
        <a href={paths.sos()} className="link">
          página de ajuda
        </a>{" "}
        não depende de nenhuma destas partes, e abre também sem internet em um aparelho que já esteve aqui.
      </p>
    </SiteShell>
  );
}

import { byTone, type Check } from "~/features/operations/components/health/check";
import type { Decision } from "~/features/reports/components/decisions";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { listIncidents, OpenIncidents } from "../../incident/read-incidents.server";

type Incident = Pick<
  Awaited<ReturnType<typeof listIncidents>>[number],
  "closedAt" | "deadline" | "authorityToldAt" | "peopleToldAt" | "untold"
>;

/** The row of health for incidents: one whose clock runs, or ran out, is never calm. @param incidents null: could not be asked. @param now ms */
export function withIncidentCheck(checks: Check[], incidents: readonly Incident[] | null, now: number): Check[] {
  const base = { key: "incidents", title: "Incidentes", to: teamPaths.platformIncidents() };
  if (incidents === null)
    return byTone([
      { ...base, tone: "unknown", fact: "Não respondeu.", todo: "Abra a página de incidentes." },
      ...checks,
    ]);
  const open = incidents.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return [...checks, { ...base, tone: "calm", fact: "Nenhum está aberto.", todo: "" }];
  const owed = open.filter(
    ({ authorityToldAt, peopleToldAt, untold }) => authorityToldAt === null || peopleToldAt === null || untold > 0,
  );
  const soonest = Math.min(...owed.map(({ deadline }) => deadline));
  const fact = open.length === 1 ? "Um incidente está aberto." : `${open.length} incidentes estão abertos.`;
  const until = owed.length === 0 ? "" : formatWhen(soonest, { zone: houseZone, now });
  const todo =
    owed.length === 0
      ? "A ANPD e as pessoas foram avisadas: falta encerrar com o relatório."
      : now > soonest
        ? `O prazo para avisar a ANPD e as pessoas passou (${until}). Avise agora e diga o motivo da demora.`
        : `Avise a ANPD e as pessoas até ${until}: são três dias úteis desde que se soube.`;
  return byTone([{ ...base, tone: owed.length === 0 ? "soon" : "now", fact, todo }, ...checks]);
}

/** What wants an admin, with incidents that touch their clinic and are open: they stand first. */
export function withIncidents(decisions: Decision[], incidents: OpenIncidents | null, reader: Reader): Decision[] {
  if (!incidents || incidents.open === 0) return decisions;
  const { open, deadline, only } = incidents;
  const one: Decision = {
    key: "incidents",
    words: open === 1 ? "Um incidente com dados está aberto" : `${open} incidentes com dados estão abertos`,
    why:
      deadline === null
        ? "A ANPD e as pessoas foram avisadas. Veja o que houve e quem foi alcançado."
        : `A ANPD e as pessoas são avisadas até ${formatWhen(deadline, reader)}. Veja o que houve e quem foi alcançado.`,
    href: only === null ? teamPaths.adminIncidents() : teamPaths.adminIncident(only),
    act: "Ver o incidente",
    now: true,
  };
  return [one, ...decisions];
}

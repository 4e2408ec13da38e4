import { days, hours, minutes } from "~/lib/duration";
import { teamPaths } from "~/team-paths";
import type { Facts } from "../../health/read-operations.server";
import { calm, lasting, many, sumOf, unknown, up, type Check } from "./check";

/** D1 holds so many bytes. */
const room = 10_000_000_000;
/** A backup that was not tried for so long is a hope. */
const drillIsOld = days(35);

/** A plane as the platform's pages call it: its clinics stand in "Banco 1", "Banco 2"… */
const sayPlane = (plane: string) => (/\d/.test(plane) ? `Banco ${Number(plane.replace(/\D/g, "")) + 1}` : "Diretório");

/** How full the databases are. */
export function ofShards(facts: Facts): Check {
  const down = facts.planes.flatMap((plane) => ("down" in plane ? [plane.plane] : []));
  const base = { key: "shards", title: "Bancos", to: teamPaths.platformClinics() };
  if (down.length > 0)
    return {
      ...base,
      tone: "now",
      fact: `Não responde: ${down.map(sayPlane).join(", ")}.`,
      todo: "As clínicas desse banco não leem nem escrevem; SOS continua. Veja o D1 no painel da Cloudflare.",
    };
  const all = up(facts);
  const share = Math.max(...all.map(({ size }) => size / room));
  const fact = all
    .map(({ plane, size }) => {
      const fill = facts.fill?.find(({ name }) => name === plane);
      const people = fill
        ? ` (${count(fill.clinics, "clínica", "clínicas")}, ${count(fill.members, "pessoa", "pessoas")})`
        : "";
      return `${sayPlane(plane)}: ${megabytes(size)}${people}`;
    })
    .join(" · ");
  if (share < 0.6) return { ...base, ...calm("shards", "Bancos", `${fact}. Cabem 10 GB em cada um.`) };
  return {
    ...{ ...base, tone: share < 0.8 ? "soon" : "now" },
    fact: `${fact}. O mais cheio está em ${Math.round(share * 100)} % dos 10 GB.`,
    todo: "Abra mais um banco (docs/deploy.md, “A new shard”) e mude clínicas para ele, uma a uma, na página de cada clínica.",
  };
}

const count = (n: number, one: string, more: string) => `${n.toLocaleString("pt-BR")} ${n === 1 ? one : more}`;

function megabytes(bytes: number): string {
  const n = bytes < 1e9 ? bytes / 1e6 : bytes / 1e9;
  return `${n.toLocaleString("pt-BR", { maximumFractionDigits: 1 })} ${bytes < 1e9 ? "MB" : "GB"}`;
}

/** How far the audit is sealed. @param now ms */
export function ofSeal(facts: Facts, now: number): Check {
  const { waiting, since } = sumOf(up(facts).map(({ unsealed }) => unsealed));
  const age = since === null ? 0 : now - since;
  if (waiting === 0) return calm("seal", "Selo da auditoria", "Todas as linhas estão seladas.");
  if (age < minutes(5))
    return calm(
      "seal",
      "Selo da auditoria",
      `${many(waiting, "linha nova espera", "linhas novas esperam")} pelo próximo minuto.`,
    );
  return {
    ...{ key: "seal", title: "Selo da auditoria", tone: age > hours(1) ? "now" : "soon", to: teamPaths.platformJobs() },
    fact: `${many(waiting, "linha não selada", "linhas não seladas")}, a mais antiga há ${lasting(age)}.`,
    todo: "Enquanto não for selada, uma linha pode ser mudada sem que apareça. Veja nas rotinas se “selar a auditoria” falha.",
  };
}

/** Whether a backup would serve. @param now ms */
export function ofDrill({ drill }: Facts, now: number): Check {
  const base = { key: "drill", title: "Cópia de segurança" };
  const how = "Rode npm run drill (docs/backup.md).";
  if (drill === null) return unknown("drill", base.title);
  if (drill === undefined)
    return { ...base, tone: "soon", fact: "Nenhuma cópia foi posta de volta para ver se serve.", todo: how };
  const age = now - drill.triedAt;
  if (!drill.whole)
    return {
      ...base,
      tone: "now",
      fact: `O último ensaio, há ${lasting(age)}, não voltou igual: ${drill.problem ?? "sem detalhe"}.`,
      todo: "Não confie nas cópias até que um ensaio volte igual. Faça uma cópia nova e ensaie de novo.",
    };
  const fact = `Ensaiada há ${lasting(age)}: ${drill.rows.toLocaleString("pt-BR")} linhas, ${drill.objects.toLocaleString("pt-BR")} objetos e ${drill.files.toLocaleString("pt-BR")} arquivos voltaram iguais em ${(drill.took / 1000).toLocaleString("pt-BR", { maximumFractionDigits: 1 })} s.`;
  return age > drillIsOld
    ? { ...base, tone: "soon", fact, todo: `Faz mais de um mês. ${how}` }
    : { ...base, ...calm("drill", base.title, fact) };
}

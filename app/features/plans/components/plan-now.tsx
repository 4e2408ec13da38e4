import { Bars, type Bar } from "~/ui/charts/bars";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { ClinicPlan } from "../clinic-plan/read-clinic-plan.server";
import { limitNames, type LimitName } from "../plan";
import { planNames, storageWords } from "../plan-words";

const count = new Intl.NumberFormat("pt-BR");

const labels: Readonly<Record<LimitName, string>> = {
  patients: "Pacientes",
  psychologists: "Quem atende",
  storageMb: "Arquivos",
};

/** How the clinic has its plan, in a sentence or two. */
export function planSentence({ plan, basis, endsAt, over }: ClinicPlan, reader: Reader): string {
  if (over !== null)
    return `O plano ${planNames[over]} terminou e vale o gratuito. Tudo o que já existe continua aberto: só o que for criado agora encontra o limite.`;
  const until = endsAt === null ? "" : ` até ${formatDay(endsAt, reader)}`;
  if (basis === "trial")
    return `Teste do plano ${planNames[plan.code]}${until}, sem cartão. Depois vale o gratuito, e tudo o que já existe continua aberto.`;
  if (basis === "granted") return `Cedido pela CÁRIS${until}, sem cobrança.`;
  if (basis === "paid") return `Pago${until}.`;
  return "Sem custo e sem prazo.";
}

function barOf(name: LimitName, used: number, limit: number | null): Bar {
  const say = name === "storageMb" ? storageWords : (n: number) => count.format(n);
  const words = limit === null ? `${say(used)}, sem limite` : `${say(used)} de ${say(limit)}`;
  const value = limit === null ? null : Math.min(100, (used / limit) * 100);
  return { key: name, label: labels[name], value, words };
}

/** What of the plan is in use. */
export function PlanUsage({ plan, used }: { plan: ClinicPlan["plan"]; used: Partial<Record<LimitName, number>> }) {
  const known = limitNames.flatMap((name) => {
    const is = used[name];
    return is === undefined ? [] : [{ name, used: is, limit: plan.limits[name] }];
  });
  const full = known.filter((one) => one.limit !== null && one.used >= one.limit);
  const sentence =
    full.length === 0
      ? "Há lugar. Um convite que ainda não foi aceito já guarda o seu."
      : `Sem lugar em: ${full.map(({ name }) => labels[name].toLowerCase()).join(", ")}. O que já existe continua como está${
          full.some(({ name }) => name !== "storageMb") ? "; cancelar um convite em aberto libera o lugar dele" : ""
        }.`;
  return (
    <Bars
      sentence={sentence}
      caption="Uso do plano"
      bars={known.map((one) => barOf(one.name, one.used, one.limit))}
      high={100}
    />
  );
}

import { parts } from "~/features/site/copy/status";
import { causeWords } from "~/features/notifications/components/delivery/delivery-words";
import { sitePaths } from "~/site-paths";
import { hours, minutes } from "~/lib/duration";
import { everyJob } from "~/registry/jobs";
import type { JobRule } from "~/features/kernel/jobs/job-rule";
import { teamPaths } from "~/team-paths";
import type { Facts } from "../../health/read-operations.server";
import { byTone, calm, lasting, many, sumOf, unknown, up, type Check } from "./check";
import { ofDrill, ofSeal, ofShards } from "./store-checks";

const rules = new Map<string, JobRule>(everyJob.flatMap((jobs) => Object.entries<JobRule>(jobs)));

const providers: Record<string, string> = {
  resend: "Resend (e-mail)",
  twilio: "Twilio (SMS)",
  "twilio-whatsapp": "Twilio (WhatsApp)",
  stripe: "Stripe",
  turn: "TURN",
  openai: "modelo de linguagem",
  "push:fcm.googleapis.com": "push do Chrome",
  "push:updates.push.services.mozilla.com": "push do Firefox",
  "push:web.push.apple.com": "push da Apple",
};

const none = (n: number, one: string, more: string): string => (n === 0 ? `nenhum ${one}` : many(n, one, more));

function ofParts({ services }: Facts): Check {
  const down = parts.filter(({ part }) => services[part] !== "healthy").map(({ name }) => name);
  const base = { key: "parts", title: "Partes da casa", to: sitePaths.status() };
  if (down.length === 0)
    return {
      ...base,
      ...calm("parts", base.title, "Bancos, arquivos, memória, conversas, filas e pedidos de ajuda respondem."),
    };
  return {
    ...base,
    tone: "now",
    fact: `Não responde: ${down.join(", ")}.`,
    todo: "Veja cloudflarestatus.com e o log do Worker. Quem usa a CÁRIS lê o mesmo na página de situação.",
  };
}

function ofQueue(facts: Facts, now: number): Check {
  const { waiting, since } = sumOf(up(facts).map(({ backlog }) => backlog));
  if (since === null || waiting === 0) return calm("queue", "Fila de eventos", "Nada espera.");
  const age = now - since;
  return {
    ...{ key: "queue", title: "Fila de eventos", tone: age > minutes(5) ? "now" : "calm" },
    fact: `${many(waiting, "evento espera", "eventos esperam")}, o mais antigo há ${lasting(age)}.`,
    todo:
      age > minutes(5)
        ? "A rotina de anunciar eventos os traz de novo a cada minuto. Se o número cresce, veja no painel da Cloudflare se a fila caris-events tem consumidor."
        : "",
  };
}

function ofDead(facts: Facts): Check {
  const stuck = up(facts).reduce((sum, { stuck: own }) => sum + own.length, 0);
  if (stuck === 0) return calm("dead", "Efeitos parados", "Tudo o que aconteceu teve os seus efeitos.");
  return {
    ...{ key: "dead", title: "Efeitos parados", tone: "now" },
    fact: `${many(stuck, "evento falha", "eventos falham")} repetidas vezes.`,
    todo: "Estão abaixo: tente de novo. O fim da linha diz quem falhou e como; procure esse nome no log.",
  };
}

function ofMails({ mails }: Facts): Check {
  if (mails === null) return unknown("mails", "Cartas de contas");
  if (mails.length === 0) return calm("mails", "Cartas de contas", "Nenhuma foi dada por perdida.");
  return {
    ...{ key: "mails", title: "Cartas de contas", tone: "soon" },
    fact: `${mails.length >= 20 ? "20 ou mais foram dadas" : many(mails.length, "foi dada", "foram dadas")} por perdidas nos últimos 90 dias.`,
    todo: "Estão abaixo, sem o endereço. Mande de novo as que ainda fazem sentido: um link vencido não sai.",
  };
}

function ofDeliveries(facts: Facts, now: number): Check {
  const { waiting, since } = sumOf(up(facts).map(({ overdue }) => overdue));
  if (since === null || waiting === 0) return calm("deliveries", "Entregas", "Nenhum aviso está atrasado.");
  return {
    ...{ key: "deliveries", title: "Entregas", tone: now - since > minutes(30) ? "now" : "soon" },
    fact: `${many(waiting, "aviso deveria ter saído e não saiu", "avisos deveriam ter saído e não saíram")}, o mais antigo há ${lasting(now - since)}.`,
    todo: "Veja os provedores nesta lista. Quando um volta, o que espera por ele sai sozinho. Cada clínica vê as suas em Envios e pode mandar de novo.",
  };
}

const channels: Record<string, string> = {
  email: "e-mail",
  sms: "SMS",
  whatsapp: "WhatsApp",
  push: "aviso no aparelho",
};
const mostCauses = 3;

/** What reached nobody in the last days: one cause that hits many is a provider's, many that hit one each are addresses. */
function ofFailed(facts: Facts): Check {
  const title = "Entregas que falharam";
  const all = up(facts).flatMap(({ failed }) => failed);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return calm("failed", title, "Nenhuma em sete dias.");
  const byCause = new Map<string, number>();
  for (const { channel, cause, count } of all) {
    const words = `${channels[channel] ?? channel}, ${cause === null ? "sem causa anotada" : causeWords(cause)}`;
    byCause.set(words, (byCause.get(words) ?? 0) + count);
  }
  const causes = [...byCause].sort((a, b) => b[1] - a[1]);
  const said = causes.slice(0, mostCauses).map(([words, count]) => `${words} (${count.toLocaleString("pt-BR")})`);
  const rest = causes.length > mostCauses ? "; e outras" : "";
  return {
    ...{ key: "failed", title, tone: "soon" },
    fact: `${total.toLocaleString("pt-BR")} em sete dias: ${said.join("; ")}${rest}.`,
    todo: "A administração de cada clínica vê as suas em Envios e pode mandar de novo. Uma causa só, em muitas, é do provedor: veja a chave e a conta no painel dele.",
  };
}

/** Jobs that failed, and those that are late: three turns and ten minutes. */
function ofJobs({ runs }: Facts, now: number): Check {
  if (runs === null) return unknown("jobs", "Rotinas");
  const label = (job: string) => rules.get(job)?.label ?? job;
  const failed = runs.filter(({ error }) => error !== null).map(({ job }) => label(job));
  const late = runs
    .filter(({ job, startedAt }) => now - startedAt > 3 * (rules.get(job)?.every ?? hours(24)) + minutes(10))
    .map(({ job }) => label(job));
  const base = { key: "jobs", title: "Rotinas", to: teamPaths.platformJobs() };
  if (failed.length + late.length === 0)
    return {
      ...base,
      ...calm(
        "jobs",
        "Rotinas",
        runs.length === 0 ? "Nenhuma rodou ainda: a primeira passagem vem em um minuto." : "Todas em dia.",
      ),
    };
  const said = [
    failed.length > 0 ? `Falharam na última vez: ${failed.join("; ")}.` : "",
    late.length > 0 ? `Atrasadas: ${late.join("; ")}.` : "",
  ];
  return {
    ...{ ...base, tone: late.length > 0 ? "now" : "soon" },
    fact: said.filter(Boolean).join(" "),
    todo: "Uma falha é tentada de novo na sua hora. Se todas atrasam, o relógio (cron) do Worker não está disparando.",
  };
}

function ofSos({ auditor }: Facts, now: number): Check {
  if (auditor === null)
    return {
      ...unknown("sos", "Vigia dos pedidos de ajuda"),
      tone: "now",
      todo: "Os quadros das clínicas continuam chamando. Veja o objeto SosAuditor no log.",
    };
  const { lastRunAt, watching, live, rearmed } = auditor;
  if (lastRunAt === null) return calm("sos", "Vigia dos pedidos de ajuda", "Ainda não deu a primeira volta.");
  const age = now - lastRunAt;
  const again =
    rearmed > 0
      ? ` Desde o começo, ${many(rearmed, "pedido foi posto", "pedidos foram postos")} de novo em marcha.`
      : "";
  const fact = `Olhou há ${lasting(age)}: ${none(watching, "quadro vigiado", "quadros vigiados")}, ${none(live, "pedido aberto", "pedidos abertos")}.${again}`;
  if (age < minutes(2.5)) return calm("sos", "Vigia dos pedidos de ajuda", fact);
  return {
    key: "sos",
    title: "Vigia dos pedidos de ajuda",
    tone: "now",
    fact,
    todo: "A rotina sos-watch o acorda a cada minuto: se ela está em dia e ele não, veja o objeto SosAuditor no log.",
  };
}

function ofCircuits({ circuits }: Facts, now: number): Check {
  const away = circuits.flatMap(({ key, look }) =>
    look && look.state !== "closed" ? [{ key, since: look.since }] : [],
  );
  const failing = circuits.filter(({ look }) => look?.state === "closed" && look.failures > 0).length;
  if (away.length === 0)
    return calm(
      "circuits",
      "Provedores",
      failing === 0 ? "Nenhum falhou há pouco." : "Um ou mais falharam há pouco e continuam sendo chamados.",
    );
  return {
    ...{ key: "circuits", title: "Provedores", tone: "soon" },
    fact: `Em pausa depois de falhas: ${away.map(({ key, since }) => `${providers[key] ?? key}, há ${lasting(now - since)}`).join("; ")}.`,
    todo: "Veja a página de situação do provedor e a chave no painel dele. A cada poucos segundos tentamos uma vez; avisos urgentes vão por outro caminho.",
  };
}

/** Exceptional accesses that were closed without review: which clinic, never of whom. */
function ofReviews(facts: Facts): Check {
  const clinics = up(facts).flatMap(({ unreviewed }) => unreviewed);
  const [first] = clinics;
  if (!first) return calm("reviews", "Acesso excepcional", "Nenhum ficou sem revisão nos últimos 90 dias.");
  const all = clinics.reduce((sum, { count }) => sum + count, 0);
  return {
    ...{ key: "reviews", title: "Acesso excepcional", tone: "soon", to: teamPaths.platformClinic(first.clinicId) },
    fact: `${many(all, "acesso ficou", "acessos ficaram")} sem revisão${clinics.length > 1 ? `, em ${clinics.length} clínicas` : ""}.`,
    todo: "A pessoa de quem são os dados foi avisada. Escreva à clínica: falta uma segunda pessoa na administração, ou alguém que reveja.",
  };
}

/** Exceptional accesses that the clinic itself said were not right: which clinic, never of whom. */
function ofFaulted(facts: Facts): Check {
  const title = "Acessos que não estavam corretos";
  const clinics = up(facts).flatMap(({ faulted }) => faulted);
  const [first] = clinics;
  if (!first) return calm("faulted", title, "Nenhum nos últimos 90 dias.");
  const all = clinics.reduce((sum, { count }) => sum + count, 0);
  return {
    ...{ key: "faulted", title, tone: "soon", to: teamPaths.platformClinic(first.clinicId) },
    fact: `${many(all, "acesso excepcional não estava correto", "acessos excepcionais não estavam corretos")}, pela revisão da própria clínica${clinics.length > 1 ? `, em ${clinics.length} clínicas` : ""}.`,
    todo: "A pessoa de quem são os dados foi avisada. Pergunte à clínica o que houve; se dados foram vistos por quem não devia, abra um incidente em Incidentes.",
  };
}

/** All that is looked at, what wants somebody first. @param now ms */
export function checksOf(facts: Facts, now: number): Check[] {
  return byTone([
    ofParts(facts),
    ofSos(facts, now),
    ofDead(facts),
    ofQueue(facts, now),
    ofDeliveries(facts, now),
    ofFailed(facts),
    ofMails(facts),
    ofCircuits(facts, now),
    ofJobs(facts, now),
    ofReviews(facts),
    ofFaulted(facts),
    ofShards(facts),
    ofSeal(facts, now),
    ofDrill(facts, now),
  ]);
}

/** The page in one sentence. */
export function headOf(checks: readonly Check[]): string {
  const now = checks.filter(({ tone }) => tone === "now" || tone === "unknown").length;
  const soon = checks.filter(({ tone }) => tone === "soon").length;
  if (now > 0) return now === 1 ? "Uma coisa pede alguém agora." : `${now} coisas pedem alguém agora.`;
  if (soon > 0)
    return soon === 1
      ? "Nada urgente. Uma coisa pede alguém nos próximos dias."
      : `Nada urgente. ${soon} coisas pedem alguém nos próximos dias.`;
  return "Tudo em ordem.";
}

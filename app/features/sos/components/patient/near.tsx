import type { ReactNode } from "react";
import { firstName } from "~/lib/person-name";
import { HelpBlock } from "~/ui/help-block";
import { formatHour } from "~/ui/format-time";
import { Logo } from "~/ui/logo";
import { Notice } from "~/ui/notice";
import type { NearAlert } from "../../board-face";

const zone = "America/Sao_Paulo";

const steps = [
  ["Ligue ou vá até lá agora.", "Estar junto, mesmo em silêncio, já ajuda."],
  ["Escute sem julgar.", "Pergunte como a pessoa está. Não precisa ter resposta nem convencer de nada."],
  ["Fique até alguém mais chegar.", "Se houver risco, não deixe a pessoa sem companhia e ligue 192."],
  ["Cuide de você também.", "O CVV, no 188, orienta quem está ajudando. Gratuito, 24 horas."],
] as const;

function teamWords({ status, acknowledgedAt }: NearAlert): { tone: "calm" | "attention"; said: string } {
  if (status === "resolved" || status === "cancelled")
    return { tone: "calm", said: "O pedido já foi encerrado. Uma ligação para saber como está continua valendo." };
  if (acknowledgedAt !== null)
    return {
      tone: "calm",
      said: `A equipe que acompanha respondeu às ${formatHour(acknowledgedAt, { zone })}. A sua companhia ainda ajuda.`,
    };
  return { tone: "attention", said: "A equipe que acompanha ainda não respondeu; continuamos chamando." };
}

/** What an emergency contact sees behind the link of their SMS: who needs company, and what to do. */
export function Near({ near }: { near: NearAlert }) {
  const team = teamWords(near);
  const first = firstName(near.contactName);
  return (
    <NearFrame>
      <div>
        {first && <p className="text-lg">{`Olá, ${first}.`}</p>}
        <h1 className="wrap-anywhere text-2xl">{`${near.patientName} precisa de companhia agora`}</h1>
        <p className="mt-1">
          {`O pedido de ajuda é das ${formatHour(near.raisedAt, { zone })} (horário de Brasília), e você está entre as pessoas de confiança.`}
        </p>
        <Notice tone={team.tone} className="mt-4">
          <p>{team.said}</p>
        </Notice>
      </div>
      <section aria-labelledby="fazer">
        <h2 id="fazer" className="text-xl">
          O que fazer
        </h2>
        <ol className="mt-2 divide-y divide-line border-y border-line">
          {steps.map(([what, why]) => (
            <li key={what} className="py-3">
              <span className="block font-semibold">{what}</span>
              {why}
            </li>
          ))}
        </ol>
      </section>
      <HelpBlock stacked />
      <p className="text-sm text-ink-soft">
        Você recebeu este link porque combinou com esta pessoa ser contato de confiança. Ele é só seu: não repasse.
      </p>
    </NearFrame>
  );
}

/** A link that is none, or is over: the numbers all the same. */
export function NearGone() {
  return (
    <NearFrame>
      <div>
        <h1 className="text-2xl">Este link não vale mais</h1>
        <p className="mt-1">
          Se alguém próximo não está bem, ligue para a pessoa ou vá até ela. Para saber como ajudar, o 188 também
          orienta quem ajuda.
        </p>
      </div>
      <HelpBlock stacked />
    </NearFrame>
  );
}

function NearFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-form px-4 pb-16">
      <header className="flex min-h-16 items-center">
        <Logo size="small" />
      </header>
      <main id="conteudo" className="space-y-9">
        {children}
      </main>
    </div>
  );
}

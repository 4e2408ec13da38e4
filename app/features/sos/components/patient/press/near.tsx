import type { ReactNode } from "react";
import { firstName } from "~/lib/text/person-name";
import { Button } from "~/ui/form/button";
import { HelpBlock } from "~/ui/shell/help-block";
import { formatHour } from "~/ui/time/format-time";
import { Logo } from "~/ui/shell/logo";
import { Notice } from "~/ui/feedback/notice";
import type { NearAlert } from "~/features/sos/board/board-face";

const zone = "America/Sao_Paulo";

const steps = [
  ["Ligue ou vá até lá agora.", "Estar junto, mesmo em silêncio, já ajuda."],
  ["Escute sem julgar.", "Pergunte como a pessoa está. Não precisa ter resposta nem convencer de nada."],
  ["Fique até alguém mais chegar.", "Se houver risco, não deixe a pessoa sem companhia e ligue 192."],
  ["Cuide de você também.", "O CVV, no 188, orienta quem está ajudando. Gratuito, 24 horas."],
] as const;

type Shown = NonNullable<NearAlert["alert"]>;

function teamWords({ status, acknowledgedAt, team }: Shown): { tone: "calm" | "attention"; said: string } {
  if (status === "resolved" || status === "cancelled")
    return { tone: "calm", said: "O pedido já foi encerrado. Uma ligação para saber como está continua valendo." };
  if (acknowledgedAt !== null)
    return {
      tone: "calm",
      said: `A equipe que acompanha respondeu às ${formatHour(acknowledgedAt, { zone })}. A sua companhia ainda ajuda.`,
    };
  if (!team)
    return { tone: "attention", said: "Não há equipe sendo chamada: a sua companhia é o que a pessoa tem agora." };
  return status === "open"
    ? { tone: "attention", said: "A equipe que acompanha foi chamada e ainda não respondeu." }
    : { tone: "attention", said: "A equipe que acompanha foi chamada e ninguém respondeu até aqui." };
}

/** What stands behind the link of a contact's SMS. */
export function Near({ near }: { near: NearAlert }) {
  if (near.state === "refused") return <NearRefused />;
  if (near.state !== "confirmed") return <NearAsk closed={near.closed} />;
  return near.alert ? <NearCall alert={near.alert} /> : <NearOver />;
}

/** Before they have agreed: what it is about, not whom. */
function NearAsk({ closed }: { closed: boolean }) {
  return (
    <NearFrame>
      <div>
        <h1 className="text-2xl">
          {closed ? "Alguém deu o seu número como contato de confiança" : "Alguém próximo precisa de companhia agora"}
        </h1>
        <p className="mt-1">
          Alguém que conhece você deu este número como contato de confiança: a quem chamar num momento difícil.
          {closed ? "" : " Ao aceitar, você vê quem é e o que fazer."}
        </p>
      </div>
      <form method="post" className="space-y-3">
        <Button name="act" value="yes" wide>
          {closed ? "Sim, aceito ser chamado por SMS" : "Sim, quero ajudar: ver quem é"}
        </Button>
        <Button name="act" value="no" variant="quiet" wide>
          Não quero receber SMS desta pessoa
        </Button>
        <Button name="act" value="never" variant="quiet" wide>
          Não sou eu: não mandem mais nada
        </Button>
      </form>
      <p className="text-sm text-ink-soft">Enquanto você não aceita, não mandamos outro SMS desta pessoa.</p>
      <HelpBlock stacked />
    </NearFrame>
  );
}

function NearRefused() {
  return (
    <NearFrame>
      <div>
        <h1 className="text-2xl">Combinado: não mandamos mais SMS</h1>
        <p className="mt-1">
          Quem deu o seu número vê só que você prefere não receber. Se mudar de ideia, é aqui mesmo.
        </p>
      </div>
      <form method="post">
        <Button name="act" value="yes" variant="quiet">
          Mudei de ideia: aceito receber
        </Button>
      </form>
      <HelpBlock stacked />
    </NearFrame>
  );
}

function NearOver() {
  return (
    <NearFrame>
      <div>
        <h1 className="text-2xl">Este pedido já terminou</h1>
        <p className="mt-1">
          Você aceitou receber um SMS quando esta pessoa pedir ajuda. Que bom que você está por perto.
        </p>
      </div>
      <StopForm />
      <HelpBlock stacked />
    </NearFrame>
  );
}

/** Somebody who once agreed may stop at any time. */
function StopForm() {
  return (
    <form method="post">
      <Button name="act" value="no" variant="quiet">
        Não quero mais receber SMS desta pessoa
      </Button>
    </form>
  );
}

/** Who needs company, and what to do. */
function NearCall({ alert }: { alert: Shown }) {
  const team = teamWords(alert);
  const closed = alert.status === "resolved" || alert.status === "cancelled";
  const first = firstName(alert.contactName);
  return (
    <NearFrame>
      <div>
        {first && <p className="text-lg">{`Olá, ${first}.`}</p>}
        <h1 className="wrap-anywhere text-2xl">
          {closed ? `${alert.patientName} pediu companhia` : `${alert.patientName} precisa de companhia agora`}
        </h1>
        <p className="mt-1">
          {`O pedido de ajuda é das ${formatHour(alert.raisedAt, { zone })} (horário de Brasília), e você está entre as pessoas de confiança.`}
        </p>
        <Notice tone={team.tone} className="mt-4">
          <p>{team.said}</p>
        </Notice>
        {alert.seen ? (
          <p className="mt-4 font-medium">O pedido mostra que você já viu.</p>
        ) : (
          <form method="post" className="mt-4">
            <Button name="act" value="seen" wide>
              Avisar que já vi
            </Button>
          </form>
        )}
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
        Você recebeu este link porque aceitou ser contato de confiança desta pessoa. Ele é só seu: não repasse.
      </p>
      <StopForm />
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

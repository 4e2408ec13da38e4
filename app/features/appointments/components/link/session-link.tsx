import type { ReactNode } from "react";
import { paths } from "~/paths";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { HelpBlock } from "~/ui/shell/help-block";
import { Logo } from "~/ui/shell/logo";
import { formatHour, formatWhen } from "~/ui/time/format-time";
import { cancelReasons } from "../../appointment";
import { moneyWords } from "../../availability/money";
import type { LinkedSession } from "../../reminders/follow-session-link.server";
import { reasonLabels } from "../own/reason-labels";

type Props = { session: LinkedSession; asksToCancel: boolean; now: number };

const placeWords = { online: "online, pela CÁRIS", presencial: "presencial" } as const;

/** What stands behind the link of a reminder: the hour, and the one thing to press. */
export function SessionLinkPage({ session, asksToCancel, now }: Props) {
  const { state } = session;
  if (state === "cancelled") return <Cancelled session={session} now={now} />;
  if (asksToCancel) return <AskToCancel session={session} now={now} />;
  return (
    <Frame>
      <div>
        <h1 className="text-2xl">{state === "confirmed" ? "Presença confirmada" : "Você vem à sessão?"}</h1>
        <When session={session} now={now} />
      </div>
      {state === "confirmed" ? (
        <Notice tone="calm">
          <p>Combinado. Quem acompanha você já sabe.</p>
        </Notice>
      ) : (
        <form method="post">
          <Button name="act" value="confirm" wide>
            Confirmar presença
          </Button>
        </form>
      )}
      {session.roomId !== null && (
        <Button asChild wide>
          <a href={paths.room(session.roomId)}>Entrar na sala</a>
        </Button>
      )}
      <p>
        <a href="?cancel" className="link inline-flex min-h-11 items-center">
          Não vou poder ir
        </a>
      </p>
      <Elsewhere />
    </Frame>
  );
}

function When({ session, now }: Pick<Props, "session" | "now">) {
  const { startAt, endAt, zone, type } = session;
  return (
    <p className="mt-2 text-lg first-letter:uppercase">
      <time dateTime={new Date(startAt).toISOString()}>{formatWhen(startAt, { now, zone })}</time>
      {` (até ${formatHour(endAt, { zone })}), ${placeWords[type]}.`}
    </p>
  );
}

function AskToCancel({ session, now }: Pick<Props, "session" | "now">) {
  const { costCents, cancelFreeHours } = session;
  return (
    <Frame>
      <div>
        <h1 className="text-2xl">Cancelar esta sessão?</h1>
        <When session={session} now={now} />
        <p className="mt-3">
          {costCents > 0
            ? `Faltam menos de ${cancelFreeHours} horas: pelo combinado, o valor da sessão (${moneyWords(costCents)}) pode ser cobrado. Um problema técnico não tem custo: escolha esse motivo.`
            : "Cancelar agora não tem custo."}
        </p>
        <p className="mt-3">
          Se só o horário não serve, peça outro dentro da CÁRIS, sem cancelar:{" "}
          <a href={paths.sessions()} className="link">
            ver minhas sessões
          </a>
          .
        </p>
      </div>
      <form method="post" className="space-y-5">
        <fieldset>
          <legend className="mb-1 font-medium">Se quiser, diga o motivo</legend>
          {cancelReasons.map((reason) => (
            <label key={reason} className="flex min-h-11 items-center gap-3">
              <input type="radio" name="reason" value={reason} className="size-5 shrink-0" />
              {reasonLabels[reason]}
            </label>
          ))}
        </fieldset>
        <Button name="act" value="cancel" variant="danger" wide>
          Cancelar a sessão
        </Button>
      </form>
      <p>
        <a href="?" className="link inline-flex min-h-11 items-center">
          Voltar sem cancelar
        </a>
      </p>
      <HelpBlock stacked />
    </Frame>
  );
}

function Cancelled({ session, now }: Pick<Props, "session" | "now">) {
  return (
    <Frame>
      <div>
        <h1 className="text-2xl">Sessão cancelada</h1>
        <When session={session} now={now} />
        <p className="mt-3">Quem acompanha você já sabe. Quando quiser, marque outro horário.</p>
      </div>
      <Elsewhere />
      <HelpBlock stacked />
    </Frame>
  );
}

/** A link that is none, or whose session is at another time by now. */
export function SessionLinkGone() {
  return (
    <Frame>
      <div>
        <h1 className="text-2xl">Este link não vale mais</h1>
        <p className="mt-1">O horário mudou, já passou, ou foi cancelado. Dentro da CÁRIS está como vale agora.</p>
      </div>
      <Elsewhere />
      <HelpBlock stacked />
    </Frame>
  );
}

function Elsewhere() {
  return (
    <p>
      <a href={paths.dashboard()} className="link inline-flex min-h-11 items-center">
        Abrir a CÁRIS
      </a>
    </p>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-form px-4 pb-16">
      <header className="flex min-h-16 items-center">
        <Logo size="small" />
      </header>
      <main id="conteudo" className="space-y-7">
        {children}
      </main>
    </div>
  );
}

import type { ReactNode } from "react";
import { BreathingRing } from "~/ui/feedback/breathing-ring";
import { Button } from "~/ui/form/button";
import type { CallView } from "./call-view";
import { focusOnce } from "./focus-once";
import { Waited } from "./waited";

type WaitingRoomProps = {
  view: CallView;
  /** First name of who leads. */
  leader: string;
  own: ReactNode;
  onLeave: () => void;
  /** What else can be done. */
  children?: ReactNode;
};

/** What is true of one's waiting, and nothing more. */
function waitingWords({ waiting, wasIn, line }: CallView, leader: string): string {
  if (line === "lost") return "A conexão caiu. Estamos voltando.";
  if (!waiting) return "Entrando…";
  if (waiting.seen) return `${leader} sabe que você chegou.`;
  if (wasIn) return `${leader} saiu da chamada.`;
  return waiting.told
    ? `${leader} ainda não está na sala. Avisamos que você chegou.`
    : `${leader} ainda não está na sala. Assim que entrar, vê que você chegou.`;
}

/** The quiet place before the door opens: who knows of one, how long it has been, and a breath. */
export function WaitingRoom({ view, leader, own, onLeave, children }: WaitingRoomProps) {
  const { waiting, wasIn } = view;
  return (
    <section aria-labelledby="espera" className="mx-auto max-w-reading space-y-6 text-center">
      <BreathingRing />
      <div aria-live="polite">
        <h2 id="espera" ref={focusOnce} tabIndex={-1} className="text-2xl">
          {waitingWords(view, leader)}
        </h2>
        {waiting && (
          <p className="mt-2 text-ink-soft">
            {wasIn && !waiting.seen ? (
              `Se vocês já se despediram, pode sair. Se a chamada caiu, espere aqui: quando ${leader} voltar, você entra de novo.`
            ) : (
              <>
                Você espera há <Waited since={waiting.since} />. Pode deixar esta página aberta: quando a porta abrir,
                você entra.
              </>
            )}
          </p>
        )}
      </div>
      <div className="mx-auto max-w-60">{own}</div>
      {children}
      <Button type="button" variant="quiet" onClick={onLeave}>
        Sair da sala de espera
      </Button>
    </section>
  );
}

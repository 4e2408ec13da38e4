import { Form, useNavigation } from "@remix-run/react";
import type { StuckEvent } from "~/features/kernel/events/stuck-events.server";
import { Button } from "~/ui/form/button";
import { Flash } from "~/ui/feedback/flash";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { StateMark } from "../member/state-mark";

const subjects: Record<string, string> = {
  account: "Conta e acesso",
  login: "Conta e acesso",
  membership: "Participação na clínica",
  invitation: "Convite",
  clinic: "Clínica",
  stripe: "Pagamento de uma clínica",
  care_link: "Vínculo de cuidado",
  diary: "Diário",
  chat: "Conversas",
  safety_plan: "Plano de segurança",
  sos: "Pedido de ajuda",
};

/** What it is about, for people: never whom or what. */
function subjectOf(type: string): string {
  return subjects[type.split(".")[0] ?? ""] ?? "Outro";
}

type StuckEffectsProps = { events: StuckEvent[]; retried: boolean; action: string; reader: Reader };

/** What happened and has not had its effects (notices, access taken away …), each with a button that tries again; nothing when all is well. */
export function StuckEffects({ events, retried, action, reader }: StuckEffectsProps) {
  const pending = useNavigation().formData?.get("eventId");
  if (events.length === 0 && !retried) return null;
  return (
    <section aria-labelledby="stuck-effects" className="mb-8">
      {retried && <Flash>Pedimos de novo. Se der certo, some desta lista em instantes.</Flash>}
      {events.length > 0 && (
        <>
          <h2 id="stuck-effects" className="text-lg font-semibold">
            Efeitos que ainda não aconteceram
          </h2>
          <p className="mb-2 text-ink-soft">
            O registro está salvo. O que vem depois dele, como avisos e mudanças de acesso, está falhando.
          </p>
          <ul className="divide-y divide-line border-y border-line">
            {events.map(({ id, type, occurredAt, failure, parkedAt }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
                <div className="min-w-0">
                  <p>
                    {subjectOf(type)}{" "}
                    <StateMark tone="act">{parkedAt === null ? "tentando de novo" : "parado"}</StateMark>
                  </p>
                  <p className="text-sm break-words text-ink-soft">
                    <RelativeTime at={occurredAt} zone={reader.zone} now={reader.now} /> · {type}
                    {failure && ` · ${failure}`}
                  </p>
                </div>
                <Form method="post" action={action}>
                  <input type="hidden" name="eventId" value={id} />
                  <Button variant="quiet" pending={pending === id} pendingLabel="Tentando…">
                    Tentar agora
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

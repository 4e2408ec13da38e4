import { Button } from "~/ui/form/button";
import type { AtDoor } from "./call-view";
import { Waited } from "./waited";

const roleWords = { psychologist: "", patient: "", guest: " (pessoa convidada)" } as const;

/** Who waits at the door, how long, and the one act that lets them in; for who leads. */
export function Door({ waiting, onAdmit }: { waiting: AtDoor[]; onAdmit: (memberId: string) => void }) {
  if (waiting.length === 0) return null;
  return (
    <section aria-label="À porta" aria-live="polite" className="space-y-2">
      {waiting.map(({ memberId, name, role, since, consented }) => (
        <div
          key={memberId}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg bg-raised px-4 py-3 text-ink"
        >
          <p className="min-w-0">
            <strong className="font-semibold wrap-anywhere">{name + roleWords[role]}</strong> espera há{" "}
            <Waited since={since} />.
            {role === "patient" && !consented && (
              <span className="block text-sm text-ink-soft">
                Ainda não respondeu se aceita o atendimento online nesta sessão.
              </span>
            )}
          </p>
          <Button type="button" onClick={() => onAdmit(memberId)}>
            Deixar entrar
          </Button>
        </div>
      ))}
    </section>
  );
}

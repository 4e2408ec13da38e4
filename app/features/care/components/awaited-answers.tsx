import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";

type Awaited = { id: string; name: string; proposedAt: number; expiresAt: number };

/** Whose yes a psychologist waits for, by name alone: nothing of theirs is seen before. */
export function AwaitedAnswers({ awaited, reader }: { awaited: Awaited[]; reader: Reader }) {
  if (awaited.length === 0) return null;
  return (
    <section aria-label="Pedidos de acompanhamento" className="mb-4 border-l-4 border-line pl-3">
      {awaited.map(({ id, name, proposedAt, expiresAt }) => (
        <p key={id} className="wrap-anywhere">
          Espera a resposta de {name}, pedido da clínica <RelativeTime at={proposedAt} {...reader} />, até{" "}
          <RelativeTime at={expiresAt} {...reader} dayOnly />.{" "}
          <span className="text-ink-soft">Até lá nada aparece aqui.</span>
        </p>
      ))}
    </section>
  );
}

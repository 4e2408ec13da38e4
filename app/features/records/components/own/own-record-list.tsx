import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import { formatDay, type Reader } from "~/ui/time/format-time";

type OwnRow = {
  id: string;
  appointmentId: string | null;
  happenedAt: number;
  signature: { name: string };
  addenda: number;
};

/** What a patient may read of what was written about their sessions. */
export function OwnRecordList({ rows, reader }: { rows: OwnRow[]; reader: Reader }) {
  if (rows.length === 0) return <NothingYet />;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map(({ id, appointmentId, happenedAt, signature, addenda }) => (
        <li key={id}>
          <Link to={paths.ownRecord(id)} className="block min-h-11 py-3 hover:text-act">
            <span className="block text-lg first-letter:uppercase">
              {appointmentId === null ? "" : "sessão de "}
              {formatDay(happenedAt, reader)}
            </span>
            <span className="block text-ink-soft">
              Escrito por {signature.name}
              {addenda > 0 && ", com acréscimo depois"}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** The right to a copy, and the way to it. */
export function CopyLine() {
  return (
    <p className="mt-8 max-w-reading text-ink-soft">
      Você também pode pedir uma cópia do seu prontuário: é um direito seu.{" "}
      <Link to={paths.chat()} className="link">
        Peça na conversa com quem acompanha você
      </Link>
      .
    </p>
  );
}

function NothingYet() {
  return (
    <EmptyState title="Por enquanto não há nada aqui">
      Quando quem acompanha você quiser dividir o que escreveu sobre uma sessão, o texto aparece aqui, com a data.
    </EmptyState>
  );
}

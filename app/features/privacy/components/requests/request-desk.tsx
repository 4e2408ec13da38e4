import type { ReactNode } from "react";
import { Link } from "@remix-run/react";
import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { FilterLinks } from "~/ui/list/filter-links";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { DeskRequest } from "../../requests/request-desk.server";
import { stateWords } from "./request-state";
import { rightOfOther } from "./right-words";

type Props = {
  part: ListPart<DeskRequest>;
  show: "waiting" | "settled";
  reader: Reader;
  /** The address of one. */
  one: (id: string) => string;
  /** The register of operations of treatment. */
  register: string;
  /** What was erased of the clinic's people. */
  erasures?: string;
  /** What stands above the list. */
  children?: ReactNode;
};

const roleWords = { patient: "paciente", psychologist: "da equipe", admin: "da administração" };

/** What people ask for by right, what is due first at the head, late ones in red. */
export function RequestDesk({ part, show, reader, one: hrefOf, register, erasures, children }: Props) {
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title="Pedidos sobre dados"
        lead="O que as pessoas pedem pela LGPD (art. 18). Cada pedido tem 15 dias; se o último cai em dia sem expediente, vale o próximo dia útil."
      />
      {children}
      <FilterLinks
        label="Quais"
        param="show"
        options={[
          { value: "", label: "Esperando resposta" },
          { value: "settled", label: "Encerrados" },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState title={show === "waiting" ? "Nenhum pedido esperando" : "Nenhum pedido encerrado"}>
          Cópia, exclusão e autorizações cada pessoa resolve sozinha, em Sua conta. Aqui chega o que precisa de alguém.
        </EmptyState>
      ) : (
        <ul className="mt-4 max-w-prose divide-y divide-line border-y border-line">
          {items.map((one) => (
            <li key={one.id} className="py-3">
              <Line one={one} reader={reader} href={hrefOf(one.id)} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-6 flex flex-wrap gap-x-5">
        {erasures && (
          <Link to={erasures} className="link inline-flex min-h-11 items-center dense:min-h-8">
            Dados apagados
          </Link>
        )}
        <Link to={register} className="link inline-flex min-h-11 items-center dense:min-h-8">
          Registro de tratamento (art. 37)
        </Link>
      </p>
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

function Line({ one, reader, href }: { one: DeskRequest; reader: Reader; href: string }) {
  const { name, role, right, state, asker, askedAt, dueAt, settledAt, late } = one;
  return (
    <>
      <Link to={href} className="link font-medium" prefetch="none">
        {name}: {rightOfOther(right).toLowerCase()}
      </Link>{" "}
      <span className="text-ink-soft">
        {role && roleWords[role]}
        {asker === "guardian" && ", pedido por responsável"}
      </span>
      <span className={late && state === "asked" ? "block font-medium text-wrong-text" : "block"}>
        {state === "asked"
          ? `${late ? "O prazo passou" : "Até"} ${formatWhen(dueAt, reader)}`
          : `${stateWords[state]} ${settledAt === null ? "" : formatWhen(settledAt, reader)}${late ? ", fora do prazo" : ""}`}
      </span>
      <span className="text-sm text-ink-soft">Pedido {formatWhen(askedAt, reader)}</span>
    </>
  );
}

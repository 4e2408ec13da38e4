import { Form, Link } from "@remix-run/react";
import { usePending } from "~/features/identity/components/login/refusal";
import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { DataTable } from "~/ui/list/data-table";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { ClinicErasure, readClinicErasure } from "../../erasure/clinic-erasures.server";

const back = { to: teamPaths.adminRequests(), label: "Pedidos sobre dados" };
const nobody = "Pessoa sem registro que a lei mande guardar";

/** Who of the clinic had their data erased, the last first. */
export function ClinicErasures({ part, reader }: { part: ListPart<ClinicErasure>; reader: Reader }) {
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title="Dados apagados"
        back={back}
        lead="Cada apagamento que alguém da clínica pediu e que terminou, com o que saiu daqui, o que fica por lei e quem foi avisado."
      />
      {items.length === 0 ? (
        <EmptyState title="Nada foi apagado ainda">
          Quando alguém daqui apagar os próprios dados, o certificado da parte desta clínica fica nesta lista.
        </EmptyState>
      ) : (
        <ul className="max-w-prose divide-y divide-line border-y border-line">
          {items.map(({ id, name, doneAt }) => (
            <li key={id} className="py-3">
              <Link to={teamPaths.adminErasure(id)} className="link font-medium wrap-anywhere" prefetch="none">
                {name ?? nobody}
              </Link>
              <span className="block text-sm text-ink-soft">Terminou {formatWhen(doneAt, reader)}</span>
            </li>
          ))}
        </ul>
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

type One = Awaited<ReturnType<typeof readClinicErasure>>;
type Told = One["told"][number];

const results: Record<Told["result"], string> = {
  desk: "lê aqui",
  waits: "ainda não saiu",
  sent: "enviado",
  failed: "não pôde ser enviado",
  by_hand: "sem e-mail: cabe à clínica avisar em papel",
  told: "avisado em papel",
};
const whoWords: Record<Told["who"], string> = { clinic: "Esta clínica", guardian: "Responsável", company: "Empresa" };

const tries = (n: number) =>
  n === 0 ? "" : n === 1 ? ", na primeira tentativa" : `, depois de ${String(n)} tentativas`;
const figure = new Intl.NumberFormat("pt-BR");

/** One erasure: what was here and what is left, who was told, the digests, and the file. */
export function ClinicErasurePage({ one, reader }: { one: One; reader: Reader }) {
  const { id, name, askedAt, doneAt, whole, hash, told, kept, toTell, toldOn, later } = one;
  return (
    <>
      <PageHeader title={name ?? nobody} back={{ to: teamPaths.adminErasures(), label: "Dados apagados" }} />
      <p className="max-w-prose">
        Pediu {formatWhen(Date.parse(askedAt), reader)}; terminou {formatWhen(Date.parse(doneAt), reader)}. Aqui está a
        parte desta clínica, sem nenhum conteúdo.
      </p>
      <section aria-labelledby="avisos" className="mt-7 max-w-prose">
        <h2 id="avisos" className="mb-2 text-lg dense:text-base">
          Quem foi avisado
        </h2>
        <ul className="divide-y divide-line border-y border-line">
          {told.map(({ who, company, result, tries: n, cause, at }, place) => (
            <li key={String(place)} className="py-2.5">
              {company ?? whoWords[who]}: {results[result]}
              {tries(n)}
              {cause !== null && result !== "sent" && ` (${cause})`}
              {at !== null && result !== "desk" && `, ${formatWhen(Date.parse(at), reader)}`}
            </li>
          ))}
        </ul>
        {toldOn.map((at) => (
          <p key={at} className="mt-2">
            Responsável avisado em papel, anotado {formatWhen(at, reader)}.
          </p>
        ))}
        {later.map((at) => (
          <p key={at} className="mt-2">
            Depois do certificado, a carta a quem é responsável saiu {formatWhen(at, reader)}.
          </p>
        ))}
        {toTell.map((party) => (
          <ToldOnPaper key={party} party={party} />
        ))}
      </section>
      <section aria-labelledby="partes" className="mt-7">
        <h2 id="partes" className="mb-2 text-lg dense:text-base">
          O que havia nesta clínica
        </h2>
        <p className="mb-3 max-w-prose text-sm text-ink-soft">Nas palavras da cópia que cada pessoa recebe.</p>
        <DataTable
          caption="O que havia e o que fica"
          columns={[
            { key: "what", header: "O quê", cell: ({ what }) => what },
            { key: "held", header: "Havia", align: "end", cell: ({ held }) => figure.format(held) },
            { key: "left", header: "Fica", align: "end", cell: ({ left }) => figure.format(left) },
            { key: "law", header: "Por qual lei", cell: ({ law }) => law },
          ]}
          rows={kept}
          rowKey={({ what }) => what}
          empty={<p>Nada havia nesta clínica.</p>}
        />
      </section>
      <section aria-labelledby="prova" className="mt-7 max-w-prose">
        <h2 id="prova" className="mb-2 text-lg dense:text-base">
          Prova
        </h2>
        <p className="text-sm text-ink-soft">
          SHA-256 do certificado inteiro, o mesmo que a pessoa recebeu e que está na auditoria:{" "}
          <code className="wrap-anywhere">{whole}</code>
        </p>
        <p className="mt-2 text-sm text-ink-soft">
          SHA-256 da parte desta clínica, o arquivo abaixo: <code className="wrap-anywhere">{hash}</code>
        </p>
        <p className="mt-3 print:hidden">
          <a href={teamPaths.adminErasureFile(id)} download className="link inline-flex min-h-11 items-center">
            Baixar a parte desta clínica
          </a>
        </p>
        <p className="mt-3 mb-2 print:hidden">
          Quem pediu em papel recebe esta página impressa: diz o que saiu, o que a lei manda guardar, e a prova.
        </p>
        <PrintButton label="Imprimir o certificado" />
      </section>
    </>
  );
}

function ToldOnPaper({ party }: { party: string }) {
  return (
    <Form method="post" className="mt-4">
      <input type="hidden" name="party" value={party} />
      <p className="mb-2">
        Avise quem é responsável por escrito: que os dados foram apagados a pedido da pessoa, e que o prontuário fica
        com a clínica. Só o essencial (Código de Ética do Psicólogo, art. 13).
      </p>
      <Button variant="quiet" pending={usePending()} pendingLabel="Anotando…">
        Anotar que foi avisado
      </Button>
    </Form>
  );
}

import { Form, Link, useNavigation } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { formatExact, type Reader } from "~/ui/time/format-time";
import { counted, monthWords } from "./money-words";

type DeclarePageProps = {
  month: string;
  /** The file that was just made (ms, as the address says it). */
  made: string | null;
  /** Payments in no file yet whose lines are whole. */
  ready: number;
  missing: { patientId: string; patientName: string }[];
  hasPayee: boolean;
  hasCrp: boolean;
  files: { declaredAt: number; count: number }[];
  refused: string | undefined;
  reader: Reader;
};

/** What of a month goes to Receita Saúde: a file of what waits, and those made so far. */
export function DeclarePage(props: DeclarePageProps) {
  const { month, made, ready, missing, hasPayee, hasCrp, files, refused, reader } = props;
  const fresh = refused === undefined ? files.find(({ declaredAt }) => String(declaredAt) === made) : undefined;
  return (
    <>
      {fresh && (
        <Flash>
          Arquivo pronto:{" "}
          <a href={teamPaths.receitaSaudeFile(month, fresh.declaredAt)} className="link" download>
            baixar agora
          </a>
          .
        </Flash>
      )}
      <PageHeader
        title={`Receita Saúde, ${monthWords(month)}`}
        back={{ to: `${teamPaths.payments()}?month=${month}&show=received`, label: "Pagamentos" }}
        lead="Um arquivo com os pagamentos que entraram no mês, para importar no Carnê-Leão Web."
      />
      <div className="max-w-reading space-y-5">
        <FormError message={refused} />
        {!hasPayee && (
          <p>
            Antes, preencha{" "}
            <Link to={teamPaths.paymentSettings()} className="link">
              seus dados para receber
            </Link>
            : o arquivo leva o seu CPF.
          </p>
        )}
        {!hasCrp && (
          <p>Falta o seu CRP no cadastro: o arquivo o leva em cada linha. Fale com a gente para incluí-lo.</p>
        )}
        {hasPayee && hasCrp && <Waiting month={month} ready={ready} />}
        {missing.length > 0 && <Missing missing={missing} />}
        {files.length > 0 && <Files month={month} files={files} reader={reader} />}
        <HowItIs />
      </div>
    </>
  );
}

function Waiting({ month, ready }: { month: string; ready: number }) {
  const pending = useNavigation().state === "submitting";
  if (ready === 0) return <p>Nenhum pagamento deste mês espera por um arquivo.</p>;
  return (
    <Form method="post">
      <input type="hidden" name="month" value={month} />
      <p className="mb-3">
        {counted(ready, "pagamento espera", "pagamentos esperam")} por um arquivo. Cada pagamento entra uma vez só.
      </p>
      <Button pending={pending} pendingLabel="Preparando…">
        Preparar arquivo
      </Button>
    </Form>
  );
}

function Missing({ missing }: Pick<DeclarePageProps, "missing">) {
  return (
    <section aria-labelledby="faltam">
      <h2 id="faltam" className="text-lg">
        Falta o CPF de
      </h2>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {missing.map(({ patientId, patientName }) => (
          <li key={patientId}>
            <Link
              to={`${teamPaths.patientPayments(patientId)}#pagador`}
              className="link inline-flex min-h-11 items-center dense:min-h-9"
            >
              {patientName}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-ink-soft">Entram num próximo arquivo, quando estiver preenchido.</p>
    </section>
  );
}

function Files({ month, files, reader }: Pick<DeclarePageProps, "month" | "files" | "reader">) {
  return (
    <section aria-labelledby="arquivos">
      <h2 id="arquivos" className="text-lg">
        Arquivos deste mês
      </h2>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {files.map(({ declaredAt, count }) => (
          <li key={declaredAt} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              {formatExact(declaredAt, reader)} · {counted(count, "linha", "linhas")}
            </span>
            <a
              href={teamPaths.receitaSaudeFile(month, declaredAt)}
              className="link inline-flex min-h-11 items-center dense:min-h-9"
              download
            >
              Baixar
              <span className="sr-only"> o arquivo de {formatExact(declaredAt, reader)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HowItIs() {
  return (
    <section aria-labelledby="como" className="border-t border-line pt-4">
      <h2 id="como" className="text-lg">
        O que conferir
      </h2>
      <ul className="mt-1 list-disc space-y-1.5 pl-5">
        <li>
          No Carnê-Leão Web, use a importação de rendimentos e confira o resumo antes de confirmar. Um arquivo tem no
          máximo 1.000 linhas; o que passar disso fica para o arquivo seguinte.
        </li>
        <li>
          O formato segue o modelo da Receita até a coluna do CNPJ. As três últimas colunas (recibo, seu CPF e seu CRP)
          não pudemos conferir na fonte oficial: se a Receita recusar o arquivo, nada é emitido.
        </li>
        <li>
          Um recibo errado se cancela no próprio Receita Saúde, dentro do prazo que ele mostra. Aqui, cancele o recibo e
          desfaça o pagamento para que os dois digam o mesmo.
        </li>
      </ul>
    </section>
  );
}

import { Link } from "@remix-run/react";
import { moneyWords } from "~/features/appointments/availability/money";
import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { DataTable, type Column } from "~/ui/list/data-table";
import { PageHeader } from "~/ui/page-header";
import { kindWords } from "../charge-words";
import type { OwnCharge } from "../own/own-charges.server";
import type { Payer } from "../payer/payer";
import { standing } from "./charge-table";
import { dayWords } from "./money-words";
import { PayerForm } from "./payer-form";

type PatientMoneyProps = {
  patientId: string;
  patientName: string;
  open: OwnCharge[];
  part: ListPart<OwnCharge>;
  payer: (Payer & { version: number }) | null;
  done: string | null;
  today: string;
  refusal: Refusal | undefined;
};

function columnsOf(today: string): Column<OwnCharge>[] {
  return [
    {
      key: "what",
      header: "O quê",
      cell: ({ id, kind, day }) => (
        <Link
          to={`${teamPaths.payment(id)}?month=${day.slice(0, 7)}`}
          className="inline-flex min-h-11 items-center hover:text-act hover:underline dense:min-h-9"
        >
          {kindWords[kind]}, {dayWords(day, today)}
        </Link>
      ),
    },
    { key: "state", header: "Situação", cell: standing },
    {
      key: "amount",
      header: "Valor",
      align: "end",
      cell: ({ amountCents }) => <span className="font-medium tabular-nums">{moneyWords(amountCents)}</span>,
    },
  ];
}

/** What one person owes and paid, and who pays for them. */
export function PatientMoney({ patientId, patientName, open, part, payer, done, today, refusal }: PatientMoneyProps) {
  const { items, startsAtTop } = useGrowingList(part);
  const columns = columnsOf(today);
  const total = open.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return (
    <>
      {done === "payer" && !refusal && <Flash>Dados do recibo salvos.</Flash>}
      <PageHeader
        title={`Pagamentos de ${patientName}`}
        back={{ to: teamPaths.payments(), label: "Pagamentos" }}
        actions={
          <Button asChild variant="quiet">
            <Link to={`${teamPaths.paymentNew()}?person=${patientId}`}>Nova cobrança</Link>
          </Button>
        }
      />
      <div className="gap-x-10 gap-y-8 xl:grid xl:grid-cols-2">
        <div className="min-w-0">
          <h2 className="mb-2 text-lg">
            Em aberto
            {open.length > 0 && <span className="ml-2 tabular-nums">{moneyWords(total)}</span>}
          </h2>
          <DataTable
            caption="Em aberto"
            columns={columns}
            rows={open}
            rowKey={({ id }) => id}
            empty={<p className="text-ink-soft">Nada em aberto.</p>}
          />
          <h2 className="mb-2 mt-8 text-lg">Pagos</h2>
          <DataTable
            caption="Pagos"
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            empty={<p className="text-ink-soft">Nenhum pagamento registrado.</p>}
          />
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </div>
        <section aria-labelledby="pagador" className="mt-8">
          <h2 id="pagador" className="mb-1 text-lg">
            Quem paga
          </h2>
          <p className="mb-4 text-ink-soft dense:text-sm">
            Para recibos e Receita Saúde. Fica cifrado com os dados da pessoa, que também pode preencher.
          </p>
          <PayerForm key={payer?.version ?? 0} payer={payer} name={patientName} own={false} refusal={refusal} />
        </section>
      </div>
    </>
  );
}

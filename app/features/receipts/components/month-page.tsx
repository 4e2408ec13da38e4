import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { moneyWords } from "~/features/appointments/availability/money";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import { monthAfter } from "~/lib/time/calendar";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { FilterLinks } from "~/ui/list/filter-links";
import { searchWith } from "~/ui/list/search-with";
import { PageHeader } from "~/ui/page-header";
import type { ListedCharge, MonthShow, MonthSums, PersonSums } from "../month/month";
import { ChargeTable } from "./charge-table";
import { counted, monthWords } from "./money-words";
import { PeopleTable } from "./people-table";

export type MonthPageProps = {
  month: string;
  show: MonthShow | "people";
  sums: MonthSums;
  openBefore: string | null;
  part: ListPart<ListedCharge>;
  people: PersonSums[] | null;
  /** The name of the one person the month is narrowed to. */
  person: string | null;
  today: string;
  panel: ReactNode;
};

const shows = [
  { value: "", label: "Tudo do mês" },
  { value: "open", label: "Em aberto" },
  { value: "received", label: "Recebido" },
  { value: "people", label: "Por pessoa" },
];

/** A psychologist's month: what came, what is open, of whom; a charge opens beside it. */
export function MonthPage({ month, show, sums, openBefore, part, people, person, today, panel }: MonthPageProps) {
  const { items, startsAtTop } = useGrowingList(part);
  const [search] = useSearchParams();
  const toNew = `${teamPaths.paymentNew()}${searchWith(search, { done: null })}`;
  return (
    <div className="gap-6 lg:flex lg:flex-row-reverse">
      {panel}
      <div className="min-w-0 flex-1">
        <PageHeader
          title="Pagamentos"
          actions={
            <Button asChild>
              <Link to={toNew}>Nova cobrança</Link>
            </Button>
          }
        />
        <MonthTurn month={month} />
        <Sums month={month} sums={sums} />
        {openBefore !== null && (
          <p className="mb-4">
            <Link to={`?month=${openBefore}&show=open`} className="link">
              Há valores em aberto de {monthWords(openBefore)}
            </Link>
          </p>
        )}
        <FilterLinks label="O que mostrar" param="show" options={shows} />
        {person !== null && (
          <p className="mb-3 dense:text-sm">
            Só {person}.{" "}
            <Link to={searchWith(search, { person: null, cursor: null })} className="link">
              Mostrar todos
            </Link>
          </p>
        )}
        {people ? (
          <PeopleTable people={people} month={month} />
        ) : items.length > 0 ? (
          <ChargeTable charges={items} show={show === "people" ? "all" : show} />
        ) : (
          <NothingHere show={show} month={month} />
        )}
        {!people && <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />}
        <MonthFoot month={month} show={show === "people" ? "all" : show} isThisMonth={today.startsWith(month)} />
      </div>
    </div>
  );
}

function MonthTurn({ month }: { month: string }) {
  const [search] = useSearchParams();
  const to = (by: number) => searchWith(search, { month: monthAfter(month, by), cursor: null, done: null });
  const turn = "link inline-flex min-h-11 items-center dense:min-h-9 dense:text-sm";
  return (
    <nav aria-label="Mês" className="mb-3 flex flex-wrap items-center gap-x-5">
      <Link to={to(-1)} className={turn} rel="prev">
        {monthWords(monthAfter(month, -1)).replace(/ de \d+$/, "")}
      </Link>
      <h2 className="text-lg first-letter:uppercase">{monthWords(month)}</h2>
      <Link to={to(1)} className={turn} rel="next">
        {monthWords(monthAfter(month, 1)).replace(/ de \d+$/, "")}
      </Link>
    </nav>
  );
}

function Sums({ month, sums }: { month: string; sums: MonthSums }) {
  const name = monthWords(month).replace(/ de \d+$/, "");
  return (
    <dl className="mb-5 flex flex-wrap gap-x-10 gap-y-3 border-y border-line py-3">
      <div>
        <dt className="text-sm text-ink-soft">Entrou em {name}</dt>
        <dd>
          <span className="text-xl font-semibold tabular-nums">{moneyWords(sums.receivedCents)}</span>
          <span className="ml-2 text-sm text-ink-soft">em {counted(sums.received, "pagamento", "pagamentos")}</span>
        </dd>
      </div>
      <div>
        <dt className="text-sm text-ink-soft">Em aberto, do que foi feito em {name}</dt>
        <dd>
          <span className="text-xl font-semibold tabular-nums">{moneyWords(sums.openCents)}</span>
          <span className="ml-2 text-sm text-ink-soft">em {counted(sums.open, "cobrança", "cobranças")}</span>
        </dd>
      </div>
    </dl>
  );
}

const nothing: Record<MonthShow | "people", string> = {
  all: "Nada foi cobrado neste mês",
  open: "Nada em aberto neste mês",
  received: "Nenhum pagamento entrou neste mês",
  people: "Nada foi cobrado neste mês",
};

function NothingHere({ show, month }: { show: MonthShow | "people"; month: string }) {
  return (
    <EmptyState title={nothing[show]}>
      Quando você marca uma sessão de {monthWords(month)} como realizada, o valor combinado aparece aqui sozinho.
    </EmptyState>
  );
}

function MonthFoot({ month, show, isThisMonth }: { month: string; show: MonthShow; isThisMonth: boolean }) {
  const item = "link inline-flex min-h-11 items-center dense:min-h-9";
  return (
    <p className="mt-6 flex flex-wrap gap-x-6 border-t border-line pt-3 dense:text-sm">
      <a href={teamPaths.paymentsFile(month, show)} className={item} download>
        Baixar planilha do mês
      </a>
      <Link to={teamPaths.receitaSaude(month)} className={item}>
        Receita Saúde
      </Link>
      <Link to={teamPaths.paymentSettings()} className={item}>
        Meus dados para receber
      </Link>
      {!isThisMonth && (
        <Link to={teamPaths.payments()} className={item}>
          Voltar a este mês
        </Link>
      )}
    </p>
  );
}

import { Link } from "@remix-run/react";
import { useRef, type ReactElement } from "react";
import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { useFocusBack, useListKeys } from "~/ui/list/list-keys";
import { localDay } from "~/lib/time/wall-clock";
import { placeOfZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import { Button } from "~/ui/form/button";
import { DataTable, type Column } from "~/ui/list/data-table";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { formatHour, type Reader } from "~/ui/time/format-time";
import type { PsychologistOfDay } from "../../clinic-day/read-clinic-day.server";
import { longDay } from "../week/agenda-words";
import { dayOfHref } from "./clinic-day-address";
import { sessionsWords } from "./clinic-day-words";
import { DayBar } from "./day-bar";
import { DayStrip, reachOf } from "./day-strip";

type ClinicDayPageProps = {
  day: string;
  part: ListPart<PsychologistOfDay>;
  reader: Reader;
  openId: string | undefined;
  /** One psychologist's day beside the list, on phones over it; null: none. */
  panel: ReactElement | null;
};

/** Who of the clinic has sessions when, on one day; a psychologist's day opens beside it. */
export function ClinicDayPage({ day, part, reader, openId, panel }: ClinicDayPageProps) {
  const { items, startsAtTop } = useGrowingList(part);
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  useFocusBack(list, openId);
  const today = localDay(reader.now, reader.zone);
  const count = items.reduce((sum, { sessions }) => sum + sessions.length, 0);
  return (
    <>
      <PageHeader
        title="Agenda da clínica"
        lead={
          <span className="inline-block first-letter:uppercase">
            {day === today && "Hoje, "}
            {longDay(day)}
            {items.length > 0 && `: ${count === 0 ? "nenhuma sessão" : sessionsWords(count)}`}
          </span>
        }
      />
      <div className="gap-8 lg:flex lg:flex-row-reverse">
        {panel}
        <div ref={list} className={classNames("min-w-0 flex-1", panel && "max-lg:invisible")}>
          <DayBar day={day} today={today} />
          <DataTable
            caption={`Quem atende na clínica, ${longDay(day)}`}
            columns={columnsOf(items, { day, reader, openId })}
            rows={items}
            rowKey={({ id }) => id}
            empty={<Nobody />}
          />
          {items.length > 0 && openId === undefined && (
            <p className="mt-4 max-w-reading text-ink-soft">
              Abra um nome para ver quem vem, dizer o horário do dia, mover ou cancelar as sessões. Cada paciente recebe
              um só aviso.
            </p>
          )}
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </div>
      </div>
    </>
  );
}

function Nobody() {
  return (
    <EmptyState
      title="Ninguém atende na clínica ainda"
      action={
        <Button asChild variant="quiet">
          <Link to={teamPaths.adminInvites()}>Convidar profissional</Link>
        </Button>
      }
    >
      Quando houver profissionais, o dia de cada um aparece aqui.
    </EmptyState>
  );
}

type Shown = { day: string; reader: Reader; openId: string | undefined };

/** "das 09:00 às 17:50". */
function between({ sessions, zone }: PsychologistOfDay): string {
  const [first, last] = [sessions[0], sessions.at(-1)];
  return first && last ? `das ${formatHour(first.startAt, { zone })} às ${formatHour(last.endAt, { zone })}` : "";
}

function columnsOf(items: PsychologistOfDay[], { day, reader, openId }: Shown): Column<PsychologistOfDay>[] {
  const reach = reachOf(items);
  const columns: Column<PsychologistOfDay>[] = [
    {
      key: "name",
      header: "Nome",
      cell: ({ id, name }) => (
        <Link
          data-row={id}
          to={dayOfHref(id, day)}
          preventScrollReset
          aria-current={id === openId ? "true" : undefined}
          className="link wrap-anywhere aria-[current]:font-semibold max-md:inline-flex max-md:min-h-11 max-md:items-center"
        >
          {name}
        </Link>
      ),
    },
    {
      key: "day",
      header: `Das ${reach.from / 60} às ${reach.to / 60} h`,
      cell: ({ sessions, zone }) => <DayStrip {...{ sessions, zone, reach }} />,
    },
    {
      key: "sessions",
      header: "Sessões",
      cell: (one) =>
        one.sessions.length === 0 ? (
          <span className="text-ink-soft">nenhuma</span>
        ) : (
          `${one.sessions.length}, ${between(one)}`
        ),
    },
  ];
  const isElsewhere = items.some(({ zone }) => zone !== reader.zone);
  if (!isElsewhere) return columns;
  return [...columns, { key: "zone", header: "Hora de", cell: ({ zone }) => placeOfZone(zone) }];
}

import { Form, useNavigation } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FormError } from "~/ui/form/form-error";
import { DataTable, type Column } from "~/ui/list/data-table";
import { PageHeader } from "~/ui/page-header";
import { formatHour } from "~/ui/time/format-time";
import type { ClinicSession } from "../../clinic-day/clinic-day";
import type { PlannedMove } from "../../clinic-day/day-move.policy";
import type { DayPreview } from "../../clinic-day/plan-day.server";
import { longDay } from "../week/agenda-words";
import { ChangeFields } from "./change-fields";
import { dayOfHref } from "./clinic-day-address";
import { namesOf, obstacleWords, sessionsWords } from "./clinic-day-words";
import { SessionsOfDay } from "./sessions-of-day";

type MoveDayPageProps = DayPreview & {
  day: string;
  to: string | undefined;
  moves: PlannedMove[] | null;
  /** What speaks against the other day. */
  refusal: string | null;
  /** What became of a yes that was refused. */
  refused: Refusal | undefined;
};

/** A whole day goes to another: first it is seen what would become of each session, then it is done. */
export function MoveDayPage({
  psychologist,
  today,
  sessions,
  day,
  to,
  moves,
  refusal,
  refused,
  seen,
}: MoveDayPageProps) {
  const { id, name, zone } = psychologist;
  return (
    <>
      <PageHeader
        title={`Mover o dia de ${name}`}
        back={{ to: dayOfHref(id, day), label: "O dia" }}
        lead={
          <span className="inline-block first-letter:uppercase">
            {longDay(day)}: {sessions.length === 0 ? "nenhuma sessão pela frente" : sessionsWords(sessions.length)}
          </span>
        }
      />
      <FormError message={refused?.message} />
      {sessions.length > 0 && (
        <Form className="mb-6 flex flex-wrap items-end gap-3">
          <input type="hidden" name="day" value={day} />
          <DateTimeField
            key={to ?? ""}
            type="date"
            name="to"
            label="Para que dia"
            hint="Cada sessão continua no mesmo horário."
            min={today}
            defaultValue={to ?? ""}
            error={refusal ?? refused?.fields.to}
            required
          />
          <Button variant="quiet">Ver como fica</Button>
        </Form>
      )}
      {moves === null || to === undefined ? (
        sessions.length > 0 && <SessionsOfDay sessions={sessions} zone={zone} />
      ) : (
        <Plan key={seen} {...{ sessions, moves, to, zone, day, seen, refused }} />
      )}
    </>
  );
}

type PlanProps = Pick<DayPreview, "sessions" | "seen"> & {
  moves: PlannedMove[];
  day: string;
  to: string;
  zone: string;
  refused: Refusal | undefined;
};
type Row = ClinicSession & { move: PlannedMove };

function Plan({ sessions, moves, to, zone, day, seen, refused }: PlanProps) {
  const pending = useNavigation().state === "submitting";
  const rows = sessions.flatMap((session): Row[] => {
    const move = moves.find(({ id }) => id === session.id);
    return move ? [{ ...session, move }] : [];
  });
  const going = moves.filter(({ obstacle }) => obstacle === null).length;
  return (
    <>
      <p className="mb-3 max-w-reading">{goingWords(going, moves.length - going, longDay(to))}</p>
      <DataTable
        caption="O que acontece com cada sessão"
        columns={columnsOf({ day, to, zone })}
        rows={rows}
        rowKey={({ id }) => id}
      />
      {going > 0 && (
        <Form method="post" className="mt-6 space-y-3">
          <input type="hidden" name="to" value={to} />
          <ChangeFields {...{ seen, day, refusal: refused }} />
          <p className="max-w-reading text-ink-soft">
            Cada paciente recebe um só aviso, com o novo horário para o calendário. Quem não puder cancela sem custo até
            o começo.
          </p>
          <Button pending={pending} pendingLabel="Movendo…">
            {`Mover ${sessionsWords(going)} e avisar`}
          </Button>
        </Form>
      )}
    </>
  );
}

/** How many go, and how many stay. */
function goingWords(going: number, staying: number, day: string): string {
  if (going === 0) return `Nenhuma sessão cabe em ${day}. Escolha outro dia.`;
  const go = `${going === 1 ? "1 sessão vai" : `${going} sessões vão`} para ${day}, no mesmo horário.`;
  if (staying === 0) return go;
  return `${go} ${staying === 1 ? "1 não pode ir junto e fica" : `${staying} não podem ir junto e ficam`} onde ${staying === 1 ? "está" : "estão"}.`;
}

function columnsOf({ day, to, zone }: { day: string; to: string; zone: string }): Column<Row>[] {
  const hour = (at: number) => formatHour(at, { zone });
  const short = (date: string) => `${date.slice(8)}/${date.slice(5, 7)}`;
  return [
    { key: "who", header: "Quem vem", cell: namesOf },
    { key: "from", header: `Agora (${short(day)})`, cell: ({ move }) => hour(move.from) },
    {
      key: "to",
      header: `Depois (${short(to)})`,
      cell: ({ move }) =>
        move.obstacle === null ? (
          <strong>{hour(move.to)}</strong>
        ) : (
          <span className="text-wrong-text">fica: {obstacleWords[move.obstacle]}</span>
        ),
    },
  ];
}

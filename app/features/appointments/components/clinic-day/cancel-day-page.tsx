import { Form, Link, useNavigation } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import type { DayPreview } from "../../clinic-day/plan-day.server";
import { longDay } from "../week/agenda-words";
import { ChangeFields } from "./change-fields";
import { dayOfHref, moveDayHref } from "./clinic-day-address";
import { sessionsWords } from "./clinic-day-words";
import { SessionsOfDay } from "./sessions-of-day";

type CancelDayPageProps = DayPreview & { day: string; refused: Refusal | undefined };

/** A whole day is cancelled: what that means is said before, and another way beside it. */
export function CancelDayPage({ psychologist, sessions, seen, day, refused }: CancelDayPageProps) {
  const pending = useNavigation().state === "submitting";
  const { id, name, zone } = psychologist;
  return (
    <>
      <PageHeader
        title={`Cancelar o dia de ${name}`}
        back={{ to: dayOfHref(id, day), label: "O dia" }}
        lead={
          <span className="inline-block first-letter:uppercase">
            {longDay(day)}: {sessions.length === 0 ? "nenhuma sessão pela frente" : sessionsWords(sessions.length)}
          </span>
        }
      />
      <FormError message={refused?.message} />
      {sessions.length > 0 && (
        <>
          <div className="max-w-reading">
            <SessionsOfDay sessions={sessions} zone={zone} />
          </div>
          <Form key={seen} method="post" className="mt-6 space-y-3">
            <ChangeFields {...{ seen, day, refusal: refused }} />
            <p className="max-w-reading text-ink-soft">
              Não custa nada a ninguém, e cada paciente recebe um só aviso. Não dá para desfazer: para outro dia,{" "}
              <Link to={moveDayHref(id, day)} className="link">
                mova as sessões
              </Link>
              .
            </p>
            <Button variant="danger" pending={pending} pendingLabel="Cancelando…">
              {`Cancelar ${sessionsWords(sessions.length)} e avisar`}
            </Button>
          </Form>
        </>
      )}
    </>
  );
}

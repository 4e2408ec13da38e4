import { Form, Link } from "@remix-run/react";
import { LifeBuoy, MessagesSquare } from "lucide-react";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { formatHour } from "~/ui/time/format-time";
import { PageHeader } from "~/ui/page-header";
import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { paths } from "~/paths";

type PatientHeaderProps = { patient: { id: string; name: string; zone: string; linkedAt: number }; reader: Reader };

/** Who this is, since when, and what the clock says there when it is another one. */
export function PatientHeader({ patient, reader }: PatientHeaderProps) {
  const there = formatHour(reader.now, { zone: patient.zone });
  const otherClock = there !== formatHour(reader.now, reader);
  return (
    <PageHeader
      title={patient.name}
      back={{ to: paths.patients(), label: "Pacientes" }}
      actions={
        <>
          {/* The room of two exists once: asking for it again opens it. */}
          <Form method="post" action={paths.chatNew()}>
            <input type="hidden" name="intent" value="pair" />
            <Button variant="quiet" name="memberId" value={patient.id}>
              <MessagesSquare aria-hidden="true" className="size-4" />
              Conversar
            </Button>
          </Form>
          <Button asChild variant="quiet">
            <Link to={paths.patientPlan(patient.id)}>
              <LifeBuoy aria-hidden="true" className="size-4" />
              Plano de segurança
            </Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={paths.patientAlerts(patient.id)}>Pedidos de ajuda</Link>
          </Button>
        </>
      }
      lead={
        <>
          Vínculo desde <ShortDate at={patient.linkedAt} reader={reader} />
          {otherClock && <>. Lá agora são {there}</>}
        </>
      }
    />
  );
}

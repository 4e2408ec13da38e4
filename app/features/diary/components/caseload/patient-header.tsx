import { Form, Link } from "@remix-run/react";
import {
  Activity,
  ChartNoAxesColumn,
  ClipboardList,
  FileText,
  Flag,
  LifeBuoy,
  ListChecks,
  MessagesSquare,
  UserRound,
} from "lucide-react";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { formatHour } from "~/ui/time/format-time";
import { PageHeader } from "~/ui/page-header";
import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { PersonFace } from "~/features/tenancy/components/caseload/person-face";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { cycleWords, type Cycle } from "~/ui/copy/cycles";
import { RelativeTime } from "~/ui/time/relative-time";

type HeaderPatient = {
  id: string;
  name: string;
  zone: string;
  avatarFileId: string | null;
  linkedAt: number;
  cycle: Cycle | null;
  nextSessionAt: number | null;
};
type PatientHeaderProps = { patient: HeaderPatient; reader: Reader };

/** Who this is, since when, and what the clock says there when it is another one. */
export function PatientHeader({ patient, reader }: PatientHeaderProps) {
  const there = formatHour(reader.now, { zone: patient.zone });
  const otherClock = there !== formatHour(reader.now, reader);
  return (
    <PageHeader
      title={
        <span className="flex items-center gap-3">
          <PersonFace {...patient} />
          {patient.name}
        </span>
      }
      back={{ to: teamPaths.patients(), label: "Pacientes" }}
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
            <Link to={teamPaths.records(patient.id)}>
              <FileText aria-hidden="true" className="size-4" />
              Prontuário
            </Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={teamPaths.patientSignals(patient.id)}>
              <Activity aria-hidden="true" className="size-4" />
              Sinais
            </Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={teamPaths.patientTasks(patient.id)}>
              <ListChecks aria-hidden="true" className="size-4" />
              Tarefas
            </Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={teamPaths.patientGoals(patient.id)}>
              <Flag aria-hidden="true" className="size-4" />
              Metas
            </Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={teamPaths.patientPlan(patient.id)}>
              <LifeBuoy aria-hidden="true" className="size-4" />
              Plano de segurança
            </Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={teamPaths.patientScales(patient.id)}>
              <ClipboardList aria-hidden="true" className="size-4" />
              Escalas
            </Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={teamPaths.patientReports(patient.id)}>
              <ChartNoAxesColumn aria-hidden="true" className="size-4" />
              Relatórios
            </Link>
          </Button>
          <Button asChild variant="quiet">
            <Link to={teamPaths.patientProfile(patient.id)}>
              <UserRound aria-hidden="true" className="size-4" />
              Perfil
            </Link>
          </Button>
        </>
      }
      lead={
        <>
          {patient.cycle && <>Ciclo {cycleWords[patient.cycle].name} · </>}
          {patient.nextSessionAt === null ? (
            "sem sessão marcada"
          ) : (
            <>
              próxima sessão <RelativeTime at={patient.nextSessionAt} {...reader} />
            </>
          )}
          {" · "}vínculo desde <ShortDate at={patient.linkedAt} reader={reader} />
          {otherClock && <>. Lá agora são {there}</>}
        </>
      }
    />
  );
}

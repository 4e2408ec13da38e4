import { useFetcher } from "@remix-run/react";
import { lazy, Suspense, useState } from "react";
import type { SafetyPlan } from "~/features/safety-plan/safety-plan";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { RingLoading } from "~/ui/feedback/ring-loading";
import type { RoomPageData } from "../../entering/read-room-page.server";

const PlanSteps = lazy(async () => ({
  default: (await import("~/features/safety-plan/components/plan-steps")).PlanSteps,
}));

type SideOfCallProps = { room: RoomPageData; chatHref: string | null };

/** Beside the call: the conversation for both, and for who leads what helps in a bad moment. Pages open in tabs of their own. */
export function SideOfCall({ room, chatHref }: SideOfCallProps) {
  const [patient] = room.patients;
  const isLeader = room.role === "psychologist";
  return (
    <aside aria-label="Ao lado da chamada" className="room-side">
      {!isLeader && <TabLink href={paths.sosHelp()}>Preciso de ajuda agora</TabLink>}
      {chatHref && <TabLink href={chatHref}>Conversa</TabLink>}
      {isLeader && patient && room.patients.length === 1 && (
        <>
          <TabLink href={teamPaths.sessionNote(room.appointmentId)}>Anotar a sessão</TabLink>
          <TabLink href={teamPaths.beforeSession(room.appointmentId)}>O que mudou desde a última</TabLink>
          <PlanBeside patientId={patient.id} />
        </>
      )}
    </aside>
  );
}

function TabLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="flex min-h-11 items-center underline underline-offset-2">
      {children}
      <span className="sr-only"> (abre em outra aba)</span>
    </a>
  );
}

/** The patient's safety plan, fetched when it is asked for: reading it is written down. */
function PlanBeside({ patientId }: { patientId: string }) {
  const { load, data, state } = useFetcher<{ plan: SafetyPlan | null }>();
  const [open, setOpen] = useState(false);
  const toggle = () => {
    if (!open && data === undefined) load(teamPaths.patientPlan(patientId));
    setOpen(!open);
  };
  return (
    <div className="min-w-0">
      <button
        type="button"
        aria-expanded={open}
        onClick={toggle}
        className="flex min-h-11 items-center underline underline-offset-2"
      >
        Plano de segurança
      </button>
      {open && (
        <div className="rounded-md bg-raised p-3 text-sm text-ink">
          {state === "loading" && <RingLoading label="Abrindo o plano" />}
          {data && !data.plan && <p>Ainda não há um plano de segurança.</p>}
          {data?.plan && (
            <Suspense>
              <PlanSteps steps={data.plan.steps} compact heading="h3" withoutHelp />
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
}

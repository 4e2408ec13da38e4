import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { CareDone } from "~/features/care/components/care-done";
import { careDone, profileIntents } from "~/features/care/components/care-intents";
import { ContactSection } from "~/features/care/components/contact-section";
import { CycleSection } from "~/features/care/components/cycle-section";
import { GuardianSection } from "~/features/care/components/guardian-section";
import { HandoverSection } from "~/features/care/components/handover-section";
import { readContact } from "~/features/care/contact/read-contact.server";
import { readCycles } from "~/features/care/cycle/read-cycles.server";
import { setCycle } from "~/features/care/cycle/set-cycle.server";
import { readGuardian } from "~/features/care/guardian/read-guardian.server";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { withdrawHandover } from "~/features/care/handover/decide-handover.server";
import { proposeHandover } from "~/features/care/handover/propose-handover.server";
import { readHandover } from "~/features/care/handover/read-handovers.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Perfil");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const of = check(patientParams, args.params);
    const { done } = parseSearch(args.request, careDone);
    const { id, name } = await readPatient(ctx, of);
    const [contact, said, guardian, handover] = await Promise.all([
      readContact(ctx, of),
      readCycles(ctx, of),
      readGuardian(ctx, of),
      readHandover(ctx, of),
    ]);
    const reader = { zone: ctx.actor.zone, now: ctx.now() };
    const formKey = crypto.randomUUID();
    return { patient: { id, name }, contact, said, guardian, handover, done, formKey, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, profileIntents, async (ctx, input) => {
    const { patientId } = check(patientParams, args.params);
    if (input.intent === "cycle") await setCycle(ctx, { ...input, patientId }, input.key);
    else if (input.intent === "guardian") await recordGuardian(ctx, { ...input, patientId });
    else if (input.intent === "propose") await proposeHandover(ctx, { ...input, patientId });
    else await withdrawHandover(ctx, input);
    return redirect(`${teamPaths.patientProfile(patientId)}?done=${input.intent}`);
  });
}

/** What is known of a patient beside their time: how to reach them, who answers for them, their cycle, who cares from now on. */
export default function Profile() {
  const { patient, contact, said, guardian, handover, done, formKey, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <CareDone done={done} />
      <PageHeader title={`Perfil de ${patient.name}`} back={{ to: teamPaths.patient(patient.id), label: "Paciente" }} />
      <nav aria-label="Desta pessoa" className="mb-5 flex flex-wrap gap-x-6 dense:text-sm">
        <Link
          to={teamPaths.patientDocuments(patient.id)}
          className="link inline-flex min-h-11 items-center dense:min-h-8"
        >
          Documentos
        </Link>
        <Link
          to={teamPaths.patientPayments(patient.id)}
          className="link inline-flex min-h-11 items-center dense:min-h-8"
        >
          Pagamentos
        </Link>
        <Link
          to={teamPaths.patientReports(patient.id)}
          className="link inline-flex min-h-11 items-center dense:min-h-8"
        >
          Relatórios
        </Link>
        <Link
          to={teamPaths.patientAgreements(patient.id)}
          className="link inline-flex min-h-11 items-center dense:min-h-8"
        >
          Termos e contratos
        </Link>
        <Link to={teamPaths.patientAi(patient.id)} className="link inline-flex min-h-11 items-center dense:min-h-8">
          Inteligência artificial
        </Link>
        <Link
          to={teamPaths.patientAchievements(patient.id)}
          className="link inline-flex min-h-11 items-center dense:min-h-8"
        >
          Conquistas
        </Link>
        <Link
          to={teamPaths.patientMedication(patient.id)}
          className="link inline-flex min-h-11 items-center dense:min-h-8"
        >
          Remédios e hábitos
        </Link>
        <Link to={teamPaths.patientWords(patient.id)} className="link inline-flex min-h-11 items-center dense:min-h-8">
          Palavras de cuidado
        </Link>
      </nav>
      <div className="gap-x-12 lg:columns-2 [&>section]:break-inside-avoid">
        <ContactSection patientId={patient.id} email={contact.email} />
        <CycleSection key={said[0]?.id} said={said} own={false} formKey={formKey} reader={reader} />
        <GuardianSection key={guardian?.recordedAt} guardian={guardian} reader={reader} />
        <HandoverSection waiting={handover.waiting} colleagues={handover.colleagues} reader={reader} />
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}

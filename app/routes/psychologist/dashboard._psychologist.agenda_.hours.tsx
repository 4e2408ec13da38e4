import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type LinksFunction,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { hoursForm } from "~/features/appointments/availability/hours-form.schema";
import { readHours, saveHours } from "~/features/appointments/availability/save-hours.server";
import { HoursForm } from "~/features/appointments/components/hours/hours-form";
import { placesOfClinic } from "~/features/tenancy/settings/places-of-clinic.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import week from "~/styles/week.css?url";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: week }];

export const meta: MetaFunction = () => pageMeta("Meus horários");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const [hours, places] = await Promise.all([readHours(ctx), placesOfClinic(ctx.both, ctx.actor)]);
    return {
      ...hours,
      places: places.map(({ name }) => name),
      saved: new URL(args.request.url).searchParams.has("saved"),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, hoursForm, async (ctx, said) => {
    await saveHours(ctx, said, await placesOfClinic(ctx.both, ctx.actor));
    return redirect(`${teamPaths.agendaHours()}?saved`);
  });
}

/** When a psychologist works, and what patients may book. */
export default function Hours() {
  const { availability, holidays, today, places, saved } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      {saved && !refusal && <Flash>Horários salvos. O que já está marcado continua como está.</Flash>}
      <PageHeader
        title="Meus horários"
        back={{ to: teamPaths.agenda(), label: "Agenda" }}
        lead="Quando você atende. Pinte a semana ou escreva os horários; fora deles, só você marca."
      />
      <HoursForm key={availability.version} {...{ availability, holidays, today, places, refusal }} />
      <p className="mt-10 border-t border-line pt-4">
        <Link to={teamPaths.agendaCalendar()} className="link inline-flex min-h-11 items-center dense:min-h-8">
          Ver a agenda no seu calendário
        </Link>
      </p>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.agenda()} />;
}

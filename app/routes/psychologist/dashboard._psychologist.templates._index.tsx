import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { listTemplates } from "~/features/records/templates/templates.server";
import { templateSearch } from "~/features/records/writing/note-search.schema";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Modelos de nota");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const templates = await listTemplates(await requirePsychologist(args));
    const from = parseSearch(args.request, templateSearch);
    return { templates: templates.map(({ code, name, hint, isOwn }) => ({ code, name, hint, isOwn })), from };
  });
}

/** What notes can begin with. */
export default function Templates() {
  const { templates, from } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Modelos de nota"
        lead="Com o que uma nota vazia pode começar. Mude à sua maneira: o que já foi escrito fica como está."
        back={
          from.session
            ? { to: teamPaths.sessionNote(from.session, from.patientId), label: "Nota da sessão" }
            : { to: teamPaths.agenda(), label: "Agenda" }
        }
      />
      <ul className="divide-y divide-line border-y border-line">
        {templates.map(({ code, name, hint, isOwn }) => (
          <li key={code} className="relative px-2 py-3 hover:bg-sunk dense:py-2">
            <Link
              to={teamPaths.template(code, from)}
              className="font-medium text-ink after:absolute after:inset-0 hover:text-act"
            >
              {name}
            </Link>
            <span className="block text-sm text-ink-soft">
              {hint}
              {isOwn && " · mudado por você"}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.day()} />;
}

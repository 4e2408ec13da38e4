import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ImportPage } from "~/features/imports/components/import-page";
import { PeopleOptions } from "~/features/imports/components/people-options";
import { roomWords } from "~/features/imports/components/room-words";
import { adminAsImporter } from "~/features/imports/importer";
import { importIntents, importParams, importSearch } from "~/features/imports/imports.schema";
import { planRoom } from "~/features/imports/people/plan-room.server";
import { actOnImport } from "~/features/imports/steps/act-on-import.server";
import { readImport } from "~/features/imports/steps/read-import.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { psychologistsOfClinic } from "~/features/tenancy/invitation/brought-invitations.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Importação de pessoas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const admin = await requireAdmin(args);
    const ctx = adminAsImporter(admin);
    const { importId: id } = check(importParams, args.params);
    const { after, step } = parseSearch(args.request, importSearch);
    const brought = await readImport(ctx, { id, after });
    const isMapping = brought.state === "mapping" || step === "columns";
    const found = isMapping ? await psychologistsOfClinic(admin) : [];
    const room = brought.state === "checked" && !isMapping ? await planRoom(admin) : null;
    const psychologists = found.map(({ id: memberId, name }) => ({ id: memberId, name }));
    return {
      brought,
      room: roomWords(room),
      psychologists,
      asksColumns: step === "columns",
      reader: { zone: ctx.actor.zone, now: ctx.now() },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const guard = async () => adminAsImporter(await requireAdmin(args));
  return submit(args, guard, importIntents, async (ctx, said) => {
    const { importId: id } = check(importParams, args.params);
    await actOnImport(ctx, id, said);
    return redirect(said.intent === "discard" ? `${teamPaths.adminImports()}?done=discard` : teamPaths.adminImport(id));
  });
}

/** A spreadsheet of people to invite, at whichever step it is. */
export default function ImportOfPeople() {
  const { brought, room, psychologists, asksColumns, reader } = useLoaderData<typeof loader>();
  return (
    <ImportPage
      brought={brought}
      asksColumns={asksColumns}
      back={{ to: teamPaths.adminImports(), label: "Convidar por planilha" }}
      refusedHref={teamPaths.adminImportRefused(brought.id)}
      reader={reader}
      options={<PeopleOptions options={brought.options} psychologists={psychologists} />}
      promise={`Cada pessoa que entra recebe um convite por e-mail, que vale por 14 dias e ocupa um lugar do plano.${room}`}
      undoWords="Desfazer cancela os convites que ninguém aceitou nem reenviou. Os e-mails que já saíram não voltam, mas os links deixam de abrir."
    />
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminImports()} />;
}

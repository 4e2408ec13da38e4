import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { ImportsList } from "~/features/imports/components/imports-list";
import { UploadForm } from "~/features/imports/components/upload-form";
import { adminAsImporter } from "~/features/imports/importer";
import { uploadFormSchema } from "~/features/imports/imports.schema";
import { listOwnImports } from "~/features/imports/steps/read-import.server";
import { takeUpload } from "~/features/imports/steps/take-upload.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { filesIn } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Convidar por planilha");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = adminAsImporter(await requireAdmin(args));
    const { items } = await listOwnImports(ctx, { kind: "people", limit: 20 });
    return { items, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  let file: File | undefined;
  const guard = async (given: ActionFunctionArgs) => adminAsImporter(await requireAdmin(given));
  return submit(
    args,
    () => guard(args),
    uploadFormSchema,
    async (ctx, form) => redirect(teamPaths.adminImport((await takeUpload(ctx, { kind: "people", file, form })).id)),
    (_, form) => {
      [file] = filesIn(form, "file");
      return Promise.resolve();
    },
  );
}

/** People who are invited by a spreadsheet. */
export default function ImportPeople() {
  const { items, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Convidar por planilha"
        lead="Um arquivo CSV com uma pessoa por linha. Cada uma recebe o convite por e-mail."
        back={{ to: teamPaths.adminInvites(), label: "Convites" }}
        actions={
          <Button asChild variant="quiet">
            <Link to={teamPaths.adminTakeout()}>Levar os dados da clínica</Link>
          </Button>
        }
      />
      <UploadForm accept=".csv,text/csv,text/plain" hint="CSV com títulos na primeira linha, até 2.000 pessoas e 4 MB.">
        <figure className="max-w-reading">
          <figcaption className="mb-1 text-sm text-ink-soft">
            Nome e e-mail bastam; perfil, quem acompanha, CRP e nascimento são opcionais. Por exemplo:
          </figcaption>
          <pre className="border border-line px-3 py-2 text-sm whitespace-pre-wrap wrap-anywhere">
            {"nome;e-mail;perfil;quem acompanha\nRosa Lima;rosa@exemplo.com.br;paciente;Ana Souza"}
          </pre>
        </figure>
      </UploadForm>
      <ImportsList imports={items} hrefOf={teamPaths.adminImport} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminInvites()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { RegisterPage } from "~/features/privacy/components/register-page";
import { processingRegister, safeguards } from "~/features/privacy/register/processing-register.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Registro de tratamento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { platform } = await requirePlatform(args);
    return { operations: processingRegister(), safeguards, officer: platform.privacyOfficer };
  });
}

/** The register of operations of treatment, as the platform shows it to who asks. */
export default function Register() {
  const back = { to: teamPaths.platformRequests(), label: "Pedidos sobre dados" };
  return (
    <RegisterPage
      {...useLoaderData<typeof loader>()}
      controller="CÁRIS, na conta e no diário; cada clínica, no seu atendimento"
      back={back}
    />
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformRequests()} />;
}

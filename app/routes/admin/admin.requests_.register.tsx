import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { RegisterPage } from "~/features/privacy/components/register-page";
import { processingRegister, safeguards } from "~/features/privacy/register/processing-register.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Registro de tratamento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { platform } = await requireAdmin(args);
    return { operations: processingRegister(), safeguards, officer: platform.privacyOfficer };
  });
}

/** The register of operations of treatment, as the clinic shows it to who asks. */
export default function Register() {
  const back = { to: teamPaths.adminRequests(), label: "Pedidos sobre dados" };
  return <RegisterPage {...useLoaderData<typeof loader>()} controller="esta clínica, no atendimento" back={back} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminRequests()} />;
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { MembershipList } from "~/features/tenancy/components/shell/membership-list";
import { listMemberships } from "~/features/tenancy/login/list-memberships.server";
import { platformClinicId } from "~/features/tenancy/clinic/platform-clinic";
import { switchMembership } from "~/features/tenancy/login/switch-membership.server";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { switchedTo } from "~/http/login/signed-in.server";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Clínicas");

const noChoice = "Escolha uma clínica da lista.";
const switchForm = z.object({ membershipId: z.string({ error: noChoice }).min(1, noChoice).max(64, noChoice) });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const memberships = await listMemberships(await requireAccount(args));
    const here = memberships.find(({ current }) => current);
    const alone = memberships.some(({ clinicId }) => clinicId === platformClinicId);
    return { memberships, mayBring: here?.role === "patient" && here.clinicId !== platformClinicId && alone };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, switchForm, async (ctx, { membershipId }) => {
    const acting = await switchMembership(ctx, { membershipId });
    return switchedTo(args, acting, ctx.login, paths.dashboard());
  });
}

/** Every clinic and role of the person, and going from one to another. */
export default function AccountClinics() {
  const { memberships, mayBring } = useLoaderData<typeof loader>();
  return (
    <>
      {memberships.length > 0 && <MembershipList memberships={memberships} />}
      {mayBring && (
        <p className="mt-4">
          <Link to={paths.bring()} className="link inline-flex min-h-11 items-center">
            Trazer para cá o que você escreveu antes
          </Link>
        </p>
      )}
      {memberships.length < 2 && (
        <p className="mt-4 max-w-reading text-ink-soft">
          {memberships.length === 0 && "Sua conta ainda não faz parte de uma clínica. "}
          Quando você aceitar um convite, a clínica aparece aqui.
        </p>
      )}
    </>
  );
}

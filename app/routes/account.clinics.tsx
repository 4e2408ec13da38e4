import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { MembershipList } from "~/features/tenancy/components/membership-list";
import { listMemberships } from "~/features/tenancy/list-memberships.server";
import { switchMembership } from "~/features/tenancy/switch-membership.server";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { Flash } from "~/ui/flash";
import { pageMeta } from "~/ui/page-meta";

export const meta: MetaFunction = () => pageMeta("Clínicas");

const noChoice = "Escolha uma clínica da lista.";
const switchForm = z.object({ membershipId: z.string({ error: noChoice }).min(1, noChoice).max(64, noChoice) });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const memberships = await listMemberships(await requireAccount(args));
    return { memberships, accepted: new URL(args.request.url).searchParams.has("accepted") };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, switchForm, async (ctx, { membershipId }) => {
    await switchMembership(ctx, { membershipId });
    return redirect(paths.dashboard());
  });
}

/** Every clinic and role of the person, and going from one to another. */
export default function AccountClinics() {
  const { memberships, accepted } = useLoaderData<typeof loader>();
  return (
    <>
      {accepted && <Flash>Convite aceito. A clínica já está na lista.</Flash>}
      {memberships.length > 0 && <MembershipList memberships={memberships} />}
      {memberships.length < 2 && !accepted && (
        <p className="mt-4 max-w-reading text-ink-soft">
          {memberships.length === 0 && "Sua conta ainda não faz parte de uma clínica. "}
          Quando você aceitar um convite, a clínica aparece aqui.
        </p>
      )}
    </>
  );
}

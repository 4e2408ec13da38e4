import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { RightsList } from "~/features/privacy/components/requests/ask-right-form";
import { OwnRequests } from "~/features/privacy/components/requests/own-requests";
import { requestForm } from "~/features/privacy/privacy.schema";
import { askRight, listOwnRequests, withdrawRequest } from "~/features/privacy/requests/ask-right.server";
import { rightNamed } from "~/features/privacy/requests/asked-right";
import { platformClinicId } from "~/features/tenancy/clinic/platform-clinic";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Seus direitos sobre os dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { clinicId, zone } = ctx.actor;
    const chosen = rightNamed(new URL(args.request.url).searchParams.get("right"));
    const answers = clinicId === platformClinicId ? "a pessoa encarregada na CÁRIS" : "a administração da clínica";
    const { email } = ctx.platform.privacyOfficer;
    return { requests: await listOwnRequests(ctx), chosen, answers, email, reader: { zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireMember, requestForm, async (ctx, form) => {
    if (form.intent === "ask") await askRight(ctx, form);
    else await withdrawRequest(ctx, form);
    return redirect(accountPaths.accountRequests());
  });
}

/** Everything that the law lets somebody ask over their data: what is done at once, and what somebody answers. */
export default function Requests() {
  const { requests, chosen, answers, email, reader } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-reading">
      <h2 className="mb-6 text-xl dense:text-lg">Seus direitos sobre os dados</h2>
      <OwnRequests requests={requests} reader={reader} encarregado={email} />
      <RightsList chosen={chosen} answers={answers} />
    </div>
  );
}

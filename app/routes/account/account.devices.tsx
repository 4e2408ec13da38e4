import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { devicesForm } from "~/features/identity/account/account-forms.schema";
import { DeviceList } from "~/features/identity/components/devices/device-list";
import { mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { endDevice } from "~/features/identity/session/end-device.server";
import { endOtherDevices } from "~/features/identity/session/end-other-devices.server";
import { listDevices } from "~/features/identity/session/list-devices.server";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { AppError } from "~/lib/app-error";
import { Flash } from "~/ui/feedback/flash";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Aparelhos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAccount(args);
    const [devices, askPassword] = await Promise.all([listDevices(ctx), mustConfirm(ctx)]);
    return { devices, askPassword, zone: ctx.login.zone, now: ctx.now() };
  });
}

/** A second press finds it ended: what was asked for is so. */
function endedAlready(error: unknown): void {
  if (!(error instanceof AppError && error.code === "auth.session_not_found")) throw error;
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, devicesForm, async (ctx, form) => {
    const { end, password } = form;
    if (end === "others") await endOtherDevices(ctx, { password });
    else await endDevice(ctx, { sessionId: end, password }).catch(endedAlready);
    return { done: end === "others" ? "others" : "one" };
  });
}

/** Where the account is open, and ending what is not yours. */
export default function AccountDevices() {
  const { devices, askPassword, zone, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const done = answer && "done" in answer ? answer.done : null;
  return (
    <>
      {done === "one" && <Flash>O acesso foi encerrado.</Flash>}
      {done === "others" && <Flash>Os outros aparelhos saíram da sua conta.</Flash>}
      <DeviceList devices={devices} askPassword={askPassword} zone={zone} now={now} />
    </>
  );
}

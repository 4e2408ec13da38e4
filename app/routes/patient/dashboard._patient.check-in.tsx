import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { CheckInForm } from "~/features/diary/components/mood/check-in-form";
import { checkInFormSchema } from "~/features/diary/diary.schema";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Registrar humor");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requirePatient(args);
    return { key: crypto.randomUUID() };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, checkInFormSchema, async (ctx, { key, ...input }) => {
    await addCheckIn(ctx, input, key);
    return redirect(`${paths.today()}?registered`);
  });
}

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** Mood, energy, anxiety and sleep in a few taps. */
export default function CheckIn() {
  const { key } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Um momento para você"
        lead="Só o rosto já basta. O resto é se você quiser."
        back={{ to: paths.today(), label: "Hoje" }}
      />
      <CheckInForm idempotencyKey={key} />
    </>
  );
}
